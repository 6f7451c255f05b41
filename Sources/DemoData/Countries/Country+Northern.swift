extension Country {
  /// Telephone numbers of the ranges that Post- och telestyrelsen keeps for books and films.
  static let sweden = Country(
    "Sweden", weight: 70,
    towns: [
      Town("Stockholm", "+46 8 465 004 ", 100, post: "11# ##", region: "Stockholms län"),
      Town("Göteborg", "+46 31 390 06 ", 50, post: "41# ##", region: "Västra Götalands län"),
      Town("Malmö", "+46 40 628 04 ", 50, post: "21# ##", region: "Skåne län"),
      Town("Kiruna", "+46 980 319 2", 100, post: "981 ##", region: "Norrbottens län"),
    ],
    families: [
      ("Åkesson", "akesson"), ("Öberg", "oberg"), ("Lindström", "lindstrom"), ("Sjöberg", "sjoberg"),
      ("Nyström", "nystrom"), ("Bergqvist", "bergqvist"), ("Håkansson", "hakansson"), ("Ekström", "ekstrom"),
      ("Johansson", "johansson"), ("Ångström", "angstrom"), ("Wallén", "wallen"),
    ],
    given: ["Åsa", "Göran", "Märta", "Björn", "Linnéa", "Håkan", "Elsa", "Örjan", "Malin", "Pär"],
    forms: [
      ("", " & Söner AB"), ("", " Mekaniska AB"), ("", " Bygg AB"), ("", "s Snickeri"), ("", " Verkstad HB"),
      ("Bröderna ", " AB"), ("", " Elteknik AB"), ("", " Sågverk AB"),
    ],
    streets: [
      ("Storgatan ", ""), ("Verkstadsgatan ", ""), ("Kyrkogatan ", ""), ("Hamngatan ", ""), ("Björkvägen ", ""),
    ],
    mobile: "+46 70 00", phoneDigits: 10, owners: ["lena", "tomasz"])

  /// Telephone numbers begin with zeros, as no subscriber's does.
  static let denmark = Country(
    "Denmark", weight: 30,
    towns: [
      Town("København", "+45 00 ", 1_000_000, post: "1###", region: "Hovedstaden"),
      Town("Århus", "+45 00 ", 1_000_000, post: "80##", region: "Midtjylland"),
      Town("Helsingør", "+45 00 ", 1_000_000, post: "30##", region: "Hovedstaden"),
    ],
    families: [
      ("Sørensen", "sorensen"), ("Kjær", "kjaer"), ("Bøgh", "bogh"), ("Østergaard", "ostergaard"),
      ("Nørgård", "norgard"), ("Rasmussen", "rasmussen"), ("Lykkegaard", "lykkegaard"), ("Højlund", "hojlund"),
      ("Mikkelsen", "mikkelsen"), ("Bæk", "baek"),
    ],
    given: ["Søren", "Mette", "Jørgen", "Kirstine", "Lærke", "Åge"],
    forms: [
      ("", " & Co. A/S"), ("", " Smede ApS"), ("", " Møbler A/S"), ("Brødrene ", " ApS"), ("", " Værktøj A/S"),
      ("", " Vinduer ApS"), ("", " Bådværft"),
    ],
    streets: [
      ("Nørregade ", ""), ("Havnevej ", ""), ("Industrivej ", ""), ("Algade ", ""),
    ],
    mobile: "+45 01", owners: ["lena"])

  /// Telephone numbers of the ranges that Ofcom keeps for drama.
  static let britain = Country(
    "United Kingdom", weight: 90,
    towns: [
      Town("London", "+44 20 7946 0", 1000, post: "E1# #QX", region: "England"),
      Town("Manchester", "+44 161 496 0", 1000, post: "M# #QX", region: "England"),
      Town("Sheffield", "+44 114 496 0", 1000, post: "S# #QX", region: "England"),
      Town("Glasgow", "+44 141 496 0", 1000, post: "G# #QX", region: "Scotland"),
      Town("Cardiff", "+44 29 2018 0", 1000, post: "CF1# #QX", region: "Wales"),
      Town("Newcastle upon Tyne", "+44 191 498 0", 1000, post: "NE# #QX", region: "England"),
    ],
    families: [
      ("Smith", "smith"), ("Jones", "jones"), ("Taylor", "taylor"), ("O’Neill", "oneill"), ("Wright", "wright"),
      ("MacLeod", "macleod"), ("Hughes", "hughes"), ("Clarke", "clarke"), ("Patel", "patel"), ("Ashworth", "ashworth"),
      ("Brontë", "bronte"), ("Fairbairn", "fairbairn"), ("Cartwright", "cartwright"),
    ],
    given: ["Oliver", "Amelia", "George", "Siân", "Harry", "Priya", "Ewan", "Niamh", "Charlotte", "Rhys", "Zoë"],
    forms: [
      ("", " & Sons Ltd"), ("", " Engineering Ltd"), ("", " Joinery"), ("", " Brothers Ltd"), ("", " Motors"),
      ("", " Plumbing & Heating Ltd"), ("", " Fabrications Ltd"), ("", " Holdings plc"), ("", " Estates LLP"),
      ("", " Boatyard"),
    ],
    streets: [
      ("", " High Street"), ("", " Mill Lane"), ("", " Station Road"), ("", " Canal Street"), ("", " Victoria Road"),
    ],
    mobile: "+44 7100", phoneDigits: 10, owners: ["chloe", "lena", "tomasz"])

  /// Telephone numbers 555-0100 to 555-0199, which are kept for fiction in every area.
  static let unitedStates = Country(
    "United States", weight: 110,
    towns: [
      Town("New York", "+1 212 555 01", 100, post: "100##", region: "NY"),
      Town("Chicago", "+1 312 555 01", 100, post: "606##", region: "IL"),
      Town("Houston", "+1 713 555 01", 100, post: "770##", region: "TX"),
      Town("San José", "+1 408 555 01", 100, post: "951##", region: "CA"),
      Town("Pittsburgh", "+1 412 555 01", 100, post: "152##", region: "PA"),
      Town("Seattle", "+1 206 555 01", 100, post: "981##", region: "WA"),
      Town("Saint Paul", "+1 651 555 01", 100, post: "551##", region: "MN"),
    ],
    families: [
      ("Anderson", "anderson"), ("Brooks", "brooks"), ("Carter", "carter"), ("Delgado", "delgado"), ("Evans", "evans"),
      ("Foster", "foster"), ("Griffin", "griffin"), ("Hayes", "hayes"), ("Nguyen", "nguyen"), ("Kowalski", "kowalski"),
      ("Parker", "parker"), ("Reyes", "reyes"), ("Sullivan", "sullivan"), ("Whitaker", "whitaker"),
    ],
    given: [
      "Emily", "James", "Ashley", "Miguel", "Grace", "Tyler", "Olivia", "Renée", "Jamal", "Hannah", "Ethan", "Mai",
    ],
    forms: [
      ("", " Manufacturing Inc."), ("", " Tool & Die LLC"), ("", " Construction Co."), ("", " Hardware"),
      ("", " Industries Inc."), ("", " & Daughters LLC"), ("", " Electric Corp."), ("", " Supply Co."),
      ("", " Aerospace Inc."), ("", " Farms LLC"), ("", " HVAC Services"),
    ],
    streets: [
      ("", " Main Street"), ("", " Oak Avenue"), ("", " Industrial Parkway"), ("", " Lincoln Road"),
      ("", " Riverside Drive"), ("", " 5th Avenue"),
    ],
    mobile: "+1 555 0", phoneDigits: 10, owners: ["chloe", "inigo", "tomasz"])
}
