import Domain

/// Lines of business.
enum Industry {
  /// What a company with a word in its name does; none where no word tells.
  static func told(by name: String) -> FieldValue {
    words.first { word in name.contains(word.part) }.map { .text($0.industry) } ?? .none
  }

  /// For companies whose names do not tell.
  static let others: [FieldValue] = [
    "mechanical engineering", "construction", "wholesale", "metalworking", "food", "agriculture", "furniture",
  ].map { .text($0) }

  /// Parts of names, the more telling ones first.
  private static let words: [(part: String, industry: String)] = [
    ("lektr", "electrical installation"), ("Électr", "electrical installation"),
    ("Electric", "electrical installation"),
    ("lteknik", "electrical installation"), ("電機", "electrical installation"), ("电子", "electronics"),
    ("テクノ", "electronics"), ("自动化", "automation"), ("Anlagenbau", "automation"),
    ("Autohaus", "vehicles"), ("Garage", "vehicles"), ("Motors", "vehicles"), ("Oficina", "vehicles"),
    ("汽车", "vehicles"), ("Logistik", "logistics"), ("物流", "logistics"),
    ("Stadtwerke", "public utilities"), ("Druckerei", "printing"), ("Imprimerie", "printing"),
    ("Tischlerei", "joinery"), ("Menuiserie", "joinery"), ("Joinery", "joinery"), ("Snickeri", "joinery"),
    ("Møbler", "joinery"), ("Vinduer", "joinery"), ("Sågverk", "joinery"),
    ("Bådværft", "boat building"), ("Boatyard", "boat building"), ("Aerospace", "aerospace"), ("Farms", "agriculture"),
    ("Tiefbau", "construction"), ("Bâtiment", "construction"), ("Construc", "construction"),
    ("Construç", "construction"),
    ("Bygg", "construction"), ("Budownictwo", "construction"), ("建筑", "construction"), ("للمقاولات", "construction"),
    ("Estates", "property"), ("Haustechnik", "building services"), ("Gebäudetechnik", "building services"),
    ("Kältetechnik", "building services"), ("Instalaciones", "building services"), ("Plumbing", "building services"),
    ("HVAC", "building services"), ("الهندسي", "engineering office"), ("Ingeniería", "engineering office"),
    ("Hardware", "wholesale"), ("Supply", "wholesale"), ("Suministros", "wholesale"), ("Ferretería", "wholesale"),
    ("Hurtownia", "wholesale"), ("Comércio", "wholesale"), ("贸易", "wholesale"), ("商事", "wholesale"),
    ("للتجارة", "wholesale"), ("Metallbau", "metalworking"), ("Präzision", "metalworking"),
    ("Fabrications", "metalworking"),
    ("Smede", "metalworking"), ("Tool", "metalworking"), ("Werkzeuge", "metalworking"), ("Narzędzia", "metalworking"),
    ("金属", "metalworking"), ("五金", "metalworking"), ("模具", "metalworking"), ("Værktøj", "metalworking"),
    ("Mécanique", "mechanical engineering"), ("Maschinenbau", "mechanical engineering"),
    ("Équipements", "mechanical engineering"), ("Talleres", "mechanical engineering"),
    ("Maquinaria", "mechanical engineering"), ("Indústria", "mechanical engineering"),
    ("Mekaniska", "mechanical engineering"), ("Verkstad", "mechanical engineering"),
    ("Mechaniczny", "mechanical engineering"), ("Manufacturing", "mechanical engineering"),
    ("Engineering", "mechanical engineering"), ("Industries", "mechanical engineering"),
    ("机械", "mechanical engineering"), ("工業", "mechanical engineering"), ("製作所", "mechanical engineering"),
    ("للصناعة", "mechanical engineering"), ("مصنع", "mechanical engineering"),
  ]
}
