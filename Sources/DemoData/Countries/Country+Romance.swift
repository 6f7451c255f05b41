extension Country {
  /// Telephone numbers of the ranges that Arcep keeps for fiction.
  static let france = Country(
    "France", weight: 110,
    towns: [
      Town("Paris", "+33 1 99 00 ", 10_000), Town("Rennes", "+33 2 61 91 ", 10_000),
      Town("Strasbourg", "+33 3 53 01 ", 10_000), Town("Lyon", "+33 4 65 71 ", 10_000),
      Town("Saint-Étienne", "+33 4 65 71 ", 10_000), Town("Nîmes", "+33 4 65 71 ", 10_000),
      Town("Bordeaux", "+33 5 36 49 ", 10_000),
    ],
    families: [
      ("Lefèvre", "lefevre"), ("Martin", "martin"), ("Bernard", "bernard"), ("Dubois", "dubois"),
      ("Moreau", "moreau"), ("Garnier", "garnier"), ("Béranger", "beranger"), ("François", "francois"),
      ("Chevallier", "chevallier"), ("Noël", "noel"), ("Pérez", "perez"), ("Rousseau", "rousseau"),
      ("Gauthier", "gauthier"), ("Lemaître", "lemaitre"), ("Benoît", "benoit"), ("D’Aubigné", "daubigne"),
    ],
    given: [
      "Chloé", "Étienne", "Amélie", "Jean-Luc", "Hélène", "Loïc", "Manon", "Rémi", "Zoé", "Mathieu", "Françoise",
    ],
    forms: [
      ("", " et Fils SARL"), ("Établissements ", " SA"), ("", " Mécanique SAS"), ("Ateliers ", ""),
      ("", " Électricité SARL"), ("Menuiserie ", ""), ("", " Équipements SAS"), ("Garage ", " SARL"),
      ("", " Frères SA"), ("Société ", " Bâtiment SAS"), ("Imprimerie ", " SARL"),
    ],
    owners: ["chloe"])

  /// Telephone numbers begin after the area with a zero, as no subscriber's does.
  static let spain = Country(
    "Spain", weight: 80,
    towns: [
      Town("Madrid", "+34 91 000 ", 10_000), Town("Málaga", "+34 95 000 ", 10_000),
      Town("A Coruña", "+34 98 000 ", 10_000), Town("Barcelona", "+34 93 000 ", 10_000),
      Town("Cádiz", "+34 95 000 ", 10_000), Town("León", "+34 98 000 ", 10_000),
    ],
    families: [
      ("García", "garcia"), ("Fernández", "fernandez"), ("López", "lopez"), ("Martínez", "martinez"),
      ("Sánchez", "sanchez"), ("Núñez", "nunez"), ("Ibáñez", "ibanez"), ("Muñoz", "munoz"), ("Peña", "pena"),
      ("Ortega", "ortega"), ("Gómez", "gomez"), ("Castaño", "castano"), ("Vázquez", "vazquez"),
    ],
    given: ["Inés", "José", "Lucía", "Ángel", "Begoña", "Raúl", "Sofía", "Íker", "María", "Andrés", "Nerea"],
    forms: [
      ("Talleres ", ", S.L."), ("", " e Hijos, S.A."), ("Construcciones ", ", S.L."), ("Ferretería ", ""),
      ("Maquinaria ", ", S.A."), ("Instalaciones ", ", S.L."), ("Hermanos ", ", C.B."), ("Suministros ", ", S.L."),
      ("", " Ingeniería, S.L."),
    ],
    owners: ["inigo", "chloe"])

  /// Telephone numbers begin after the area with a zero, as no subscriber's does.
  static let brazil = Country(
    "Brazil", weight: 40,
    towns: [
      Town("São Paulo", "+55 11 0055 ", 10_000), Town("Brasília", "+55 61 0055 ", 10_000),
      Town("Belém", "+55 91 0055 ", 10_000), Town("Florianópolis", "+55 48 0055 ", 10_000),
    ],
    families: [
      ("Gonçalves", "goncalves"), ("Araújo", "araujo"), ("Magalhães", "magalhaes"), ("Simões", "simoes"),
      ("Conceição", "conceicao"), ("Oliveira", "oliveira"), ("Brandão", "brandao"),
    ],
    given: ["João", "Antônia", "Luís", "Conceição", "Thaís", "Vinícius", "Débora"],
    forms: [
      ("Indústria ", " Ltda."), ("Comércio de Máquinas ", " Ltda."), ("Irmãos ", " S.A."), ("Oficina ", ""),
      ("Construções ", " Ltda."),
    ],
    owners: ["inigo"])
}
