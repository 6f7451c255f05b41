extension Country {
  /// Telephone numbers of the ranges that Arcep keeps for fiction.
  static let france = Country(
    "France", weight: 110,
    towns: [
      Town("Paris", "+33 1 99 00 ", 10_000, post: "750##", region: "Île-de-France"),
      Town("Rennes", "+33 2 61 91 ", 10_000, post: "350##", region: "Bretagne"),
      Town("Strasbourg", "+33 3 53 01 ", 10_000, post: "670##", region: "Grand Est"),
      Town("Lyon", "+33 4 65 71 ", 10_000, post: "690##", region: "Auvergne-Rhône-Alpes"),
      Town("Saint-Étienne", "+33 4 65 71 ", 10_000, post: "420##", region: "Auvergne-Rhône-Alpes"),
      Town("Nîmes", "+33 4 65 71 ", 10_000, post: "300##", region: "Occitanie"),
      Town("Bordeaux", "+33 5 36 49 ", 10_000, post: "330##", region: "Nouvelle-Aquitaine"),
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
    streets: [
      ("", " rue de la Gare"), ("", " avenue Victor-Hugo"), ("", " rue des Écoles"), ("", " boulevard Pasteur"),
      ("", " chemin des Vignes"), ("", " place du Marché"),
    ],
    mobile: "+33 7 00", owners: ["chloe"])

  /// Telephone numbers begin after the area with a zero, as no subscriber's does.
  static let spain = Country(
    "Spain", weight: 80,
    towns: [
      Town("Madrid", "+34 91 0", 1_000_000, post: "280##", region: "Madrid"),
      Town("Málaga", "+34 95 0", 1_000_000, post: "290##", region: "Andalucía"),
      Town("A Coruña", "+34 98 0", 1_000_000, post: "150##", region: "Galicia"),
      Town("Barcelona", "+34 93 0", 1_000_000, post: "080##", region: "Cataluña"),
      Town("Cádiz", "+34 95 0", 1_000_000, post: "110##", region: "Andalucía"),
      Town("León", "+34 98 0", 1_000_000, post: "240##", region: "Castilla y León"),
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
    streets: [
      ("Calle Mayor, ", ""), ("Avenida de la Industria, ", ""), ("Calle del Sol, ", ""), ("Plaza Nueva, ", ""),
      ("Paseo de la Ría, ", ""),
    ],
    mobile: "+34 700", owners: ["inigo", "chloe"])

  /// Telephone numbers begin after the area with a zero, as no subscriber's does.
  static let brazil = Country(
    "Brazil", weight: 40,
    towns: [
      Town("São Paulo", "+55 11 00", 1_000_000, post: "01###-000", region: "São Paulo"),
      Town("Brasília", "+55 61 00", 1_000_000, post: "70###-000", region: "Distrito Federal"),
      Town("Belém", "+55 91 00", 1_000_000, post: "66###-000", region: "Pará"),
      Town("Florianópolis", "+55 48 00", 1_000_000, post: "88###-000", region: "Santa Catarina"),
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
    streets: [
      ("Rua das Flores, ", ""), ("Avenida Brasil, ", ""), ("Rua Sete de Setembro, ", ""),
      ("Travessa do Comércio, ", ""),
    ],
    mobile: "+55 11 900", owners: ["inigo"])
}
