extension Country {
  /// Telephone numbers begin after the area with a zero, as no subscriber's does.
  static let poland = Country(
    "Poland", weight: 60,
    towns: [
      Town("Warszawa", "+48 22 0", 1_000_000, post: "00-###", region: "mazowieckie"),
      Town("Łódź", "+48 42 0", 1_000_000, post: "90-###", region: "łódzkie"),
      Town("Kraków", "+48 12 0", 1_000_000, post: "30-###", region: "małopolskie"),
      Town("Gdańsk", "+48 58 0", 1_000_000, post: "80-###", region: "pomorskie"),
      Town("Poznań", "+48 61 0", 1_000_000, post: "60-###", region: "wielkopolskie"),
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
    streets: [
      ("ul. Polna ", ""), ("ul. Fabryczna ", ""), ("ul. Długa ", ""), ("al. Jana Pawła II ", ""),
      ("ul. Kościuszki ", ""),
    ],
    mobile: "+48 400", owners: ["tomasz"])

  /// Telephone numbers begin after the area with zeros, as no subscriber's does.
  static let china = Country(
    "China", weight: 90, language: .chinese, writing: .joined,
    towns: [
      Town("上海", "+86 21 00", 1_000_000, post: "2000##", region: "上海"),
      Town("北京", "+86 10 00", 1_000_000, post: "1000##", region: "北京"),
      Town("深圳", "+86 755 00", 1_000_000, post: "5180##", region: "广东"),
      Town("广州", "+86 20 00", 1_000_000, post: "5100##", region: "广东"),
      Town("杭州", "+86 571 00", 1_000_000, post: "3100##", region: "浙江"),
      Town("成都", "+86 28 00", 1_000_000, post: "6100##", region: "四川"),
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
    streets: [
      ("中山路", "号"), ("人民路", "号"), ("工业大道", "号"), ("建设路", "号"), ("解放路", "号"),
    ],
    mobile: "+86 120 00", owners: ["liwei"])

  /// Telephone numbers begin after the area with zeros, as no subscriber's does.
  static let japan = Country(
    "Japan", weight: 40, writing: .familyFirst,
    towns: [
      Town("東京", "+81 3 000", 1_000_000, post: "10#-00##", region: "東京都"),
      Town("大阪", "+81 6 000", 1_000_000, post: "53#-00##", region: "大阪府"),
      Town("名古屋", "+81 52 00", 1_000_000, post: "46#-00##", region: "愛知県"),
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
    streets: [
      ("本町", "番地"), ("中央", "番地"), ("栄町", "番地"),
    ],
    mobile: "+81 90 00", owners: ["liwei"])

  /// Telephone numbers begin after the area with a zero, as no subscriber's does.
  static let emirates = Country(
    "United Arab Emirates", weight: 12,
    towns: [
      Town("دبي", "+971 4 0", 1_000_000, post: "", region: "دبي"),
      Town("أبو ظبي", "+971 2 0", 1_000_000, post: "", region: "أبو ظبي"),
    ],
    families: arabicFamilies, given: arabicGiven,
    forms: [("شركة ", " للتجارة"), ("مؤسسة ", " للمقاولات"), ("مجموعة ", "")],
    streets: [
      ("شارع النخيل ", ""), ("شارع الميناء ", ""),
    ],
    mobile: "+971 50 0", owners: ["chloe"])

  /// Telephone numbers begin after the area with zeros, as no subscriber's does.
  static let egypt = Country(
    "Egypt", weight: 8,
    towns: [
      Town("القاهرة", "+20 2 00", 1_000_000, post: "115##", region: "القاهرة"),
      Town("الإسكندرية", "+20 3 00", 1_000_000, post: "215##", region: "الإسكندرية"),
    ],
    families: arabicFamilies, given: arabicGiven,
    forms: [("شركة ", " للصناعة"), ("مصنع ", ""), ("مكتب ", " الهندسي")],
    streets: [
      ("شارع الجمهورية ", ""), ("شارع البحر ", ""),
    ],
    mobile: "+20 16 00", owners: ["chloe"])

  private static let arabicFamilies = [
    ("النور", "alnour"), ("حداد", "haddad"), ("المنصوري", "almansoori"), ("فاروق", "farouk"), ("سليمان", "suleiman"),
  ]
  private static let arabicGiven = ["محمد", "فاطمة", "أحمد", "ليلى", "يوسف", "مريم"]
}
