extension Country {
  /// Telephone numbers begin after the area with a zero, as no subscriber's does.
  static let poland = Country(
    "Poland", weight: 60,
    towns: [
      Town("Warszawa", "+48 22 000 ", 10_000), Town("Łódź", "+48 42 000 ", 10_000),
      Town("Kraków", "+48 12 000 ", 10_000), Town("Gdańsk", "+48 58 000 ", 10_000),
      Town("Poznań", "+48 61 000 ", 10_000),
    ],
    families: [
      ("Wójcik", "wojcik"), ("Kowalczyk", "kowalczyk"), ("Zieliński", "zielinski"), ("Woźniak", "wozniak"),
      ("Jabłoński", "jablonski"), ("Król", "krol"), ("Łukasik", "lukasik"), ("Dąbrowski", "dabrowski"), ("Sęk", "sek"),
    ],
    given: ["Łukasz", "Agnieszka", "Paweł", "Małgorzata", "Stanisław", "Bożena", "Michał", "Grażyna"],
    forms: [
      ("", " Sp. z o.o."), ("Zakład Mechaniczny ", ""), ("", " i Synowie Sp. j."), ("Hurtownia ", " Sp. z o.o."),
      ("", " Budownictwo S.A."), ("Narzędzia ", " Sp. z o.o."), ("Bracia ", " S.A."),
    ],
    owners: ["tomasz"])

  /// Telephone numbers begin after the area with zeros, as no subscriber's does.
  static let china = Country(
    "China", weight: 90, language: .chinese, writing: .joined,
    towns: [
      Town("上海", "+86 21 0055 ", 10_000), Town("北京", "+86 10 0055 ", 10_000), Town("深圳", "+86 755 0055 ", 10_000),
      Town("广州", "+86 20 0055 ", 10_000), Town("杭州", "+86 571 0055 ", 10_000), Town("成都", "+86 28 0055 ", 10_000),
    ],
    families: [
      ("王", "wang"), ("李", "li"), ("张", "zhang"), ("刘", "liu"), ("陈", "chen"), ("杨", "yang"), ("赵", "zhao"),
      ("黄", "huang"), ("周", "zhou"), ("吴", "wu"), ("徐", "xu"), ("欧阳", "ouyang"), ("曾", "zeng"),
    ],
    given: ["小明", "娜", "伟", "芳", "秀英", "建国", "丽华", "强", "雨桐", "浩然", "静", "志远", "子涵", "海燕"],
    companies: [
      ("华瑞", "huarui"), ("东方", "dongfang"), ("恒通", "hengtong"), ("金鼎", "jinding"), ("瑞丰", "ruifeng"),
      ("宏达", "hongda"), ("长城", "changcheng"), ("天宇", "tianyu"), ("永泰", "yongtai"), ("新星", "xinxing"),
      ("博远", "boyuan"), ("凯信", "kaixin"), ("中联", "zhonglian"),
    ],
    forms: [
      ("", "贸易有限公司"), ("", "机械制造有限公司"), ("", "电子科技有限公司"), ("", "建筑工程有限公司"), ("", "五金工具厂"),
      ("", "自动化设备有限公司"), ("", "物流有限公司"), ("", "精密模具有限公司"), ("", "实业集团"), ("", "汽车零部件股份有限公司"),
    ],
    owners: ["liwei"])

  /// Telephone numbers begin after the area with zeros, as no subscriber's does.
  static let japan = Country(
    "Japan", weight: 40, writing: .familyFirst,
    towns: [
      Town("東京", "+81 3 0055 ", 10_000), Town("大阪", "+81 6 0055 ", 10_000), Town("名古屋", "+81 52 005 ", 10_000),
    ],
    families: [
      ("山田", "yamada"), ("佐藤", "sato"), ("鈴木", "suzuki"), ("高橋", "takahashi"), ("渡辺", "watanabe"),
      ("小林", "kobayashi"), ("中村", "nakamura"),
    ],
    given: ["太郎", "花子", "さくら", "健一", "陽子", "翔太", "美咲"],
    forms: [
      ("株式会社 ", "製作所"), ("", "工業株式会社"), ("", "商事株式会社"), ("有限会社 ", "金属"), ("", "電機株式会社"),
      ("株式会社 ", "テクノ"),
    ],
    owners: ["liwei"])

  /// Telephone numbers begin after the area with a zero, as no subscriber's does.
  static let emirates = Country(
    "United Arab Emirates", weight: 12,
    towns: [Town("دبي", "+971 4 055 ", 10_000), Town("أبو ظبي", "+971 2 055 ", 10_000)],
    families: arabicFamilies, given: arabicGiven,
    forms: [("شركة ", " للتجارة"), ("مؤسسة ", " للمقاولات"), ("مجموعة ", "")], owners: ["chloe"])

  /// Telephone numbers begin after the area with zeros, as no subscriber's does.
  static let egypt = Country(
    "Egypt", weight: 8, towns: [Town("القاهرة", "+20 2 0055 ", 10_000), Town("الإسكندرية", "+20 3 055 ", 10_000)],
    families: arabicFamilies, given: arabicGiven,
    forms: [("شركة ", " للصناعة"), ("مصنع ", ""), ("مكتب ", " الهندسي")], owners: ["chloe"])

  private static let arabicFamilies = [
    ("النور", "alnour"), ("حداد", "haddad"), ("المنصوري", "almansoori"), ("فاروق", "farouk"), ("سليمان", "suleiman"),
  ]
  private static let arabicGiven = ["محمد", "فاطمة", "أحمد", "ليلى", "يوسف", "مريم"]
}
