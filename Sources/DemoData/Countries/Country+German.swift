extension Country {
  /// Telephone numbers of the ranges that the Bundesnetzagentur keeps for films.
  static let germany = Country(
    "Germany", weight: 260, language: .german,
    towns: [
      Town("Berlin", "+49 30 23125 ", 1000, post: "10###", region: "Berlin"),
      Town("Hamburg", "+49 40 66969 ", 1000, post: "20###", region: "Hamburg"),
      Town("München", "+49 89 99998 ", 1000, post: "80###", region: "Bayern"),
      Town("Köln", "+49 221 4710 ", 1000, post: "50###", region: "Nordrhein-Westfalen"),
      Town("Frankfurt am Main", "+49 69 90009 ", 1000, post: "60###", region: "Hessen"),
      Town("Nürnberg", "+49 176 040690 ", 100, post: "90###", region: "Bayern"),
      Town("Leipzig", "+49 176 040690 ", 100, post: "04###", region: "Sachsen"),
      Town("Düsseldorf", "+49 176 040690 ", 100, post: "40###", region: "Nordrhein-Westfalen"),
    ],
    families: [
      ("Müller", "mueller"), ("Schmidt", "schmidt"), ("Schneider", "schneider"), ("Fischer", "fischer"),
      ("Weber", "weber"), ("Meyer", "meyer"), ("Wagner", "wagner"), ("Becker", "becker"), ("Schulz", "schulz"),
      ("Hoffmann", "hoffmann"), ("Schäfer", "schaefer"), ("Koch", "koch"), ("Bauer", "bauer"), ("Richter", "richter"),
      ("Klein", "klein"), ("Wolf", "wolf"), ("Schröder", "schroeder"), ("Neumann", "neumann"),
      ("Schwarz", "schwarz"), ("Zimmermann", "zimmermann"), ("Braun", "braun"), ("Krüger", "krueger"),
      ("Hartmann", "hartmann"), ("Lange", "lange"), ("Jäger", "jaeger"), ("Vogel", "vogel"), ("Groß", "gross"),
      ("Böhm", "boehm"), ("Yılmaz", "yilmaz"), ("Königsdörfer", "koenigsdoerfer"),
    ],
    given: [
      "Anna", "Jürgen", "Katharina", "Michael", "Sabine", "Thomas", "Ulrike", "Stefan", "Jörg", "Claudia", "Lukas",
      "Franziska", "Björn", "Marie", "Elif", "Sören",
    ],
    forms: [
      ("", " Maschinenbau GmbH"), ("", " Elektrotechnik GmbH"), ("", " & Söhne KG"), ("", " Metallbau GmbH & Co. KG"),
      ("Autohaus ", " GmbH"), ("", " Werkzeuge AG"), ("", " Haustechnik GmbH"), ("Tischlerei ", ""),
      ("", " Anlagenbau GmbH"), ("Gebrüder ", " OHG"), ("", " Logistik GmbH"), ("", " Präzisionsteile GmbH"),
      ("Stadtwerke ", " GmbH"), ("", " Hoch- und Tiefbau AG"), ("", " Gebäudetechnik GmbH"), ("Druckerei ", " e. K."),
      ("", " Kältetechnik GmbH"),
    ],
    streets: [
      ("Industriestraße ", ""), ("Bahnhofstraße ", ""), ("Hauptstraße ", ""), ("Gartenstraße ", ""),
      ("Am Stadtpark ", ""), ("Werkstraße ", ""), ("Lindenallee ", ""),
    ],
    mobile: "+49 176 000", phoneDigits: 10, owners: ["lena", "lena", "tomasz"])
}
