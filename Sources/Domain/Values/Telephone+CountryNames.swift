extension Telephone {
  /// A line a country: ISO 3166 alpha-2, then its names and other codes, in English first.
  ///
  /// After Debian's iso-codes, with names in daily use beside the official ones.
  static let countryNames = """
    AC|Ascension Island
    AD|Andorra|Principality of Andorra|AND|020|Andorre|アンドラ|安道尔|Андорра|أندورا
    AE|United Arab Emirates|ARE|784|UAE|Emirates|VAE|الإمارات|Vereinigte Arabische Emirate|Émirats arabes unis|\
    Emiratos Árabes Unidos|Emirati Arabi Uniti|Verenigde Arabische Emiraten|Emirados Árabes Unidos|\
    アラブ首長国連邦|阿联酋|Объединённые Арабские Эмираты|الإمارات العربيّة المتحدّة
    AF|Afghanistan|Islamic Republic of Afghanistan|AFG|004|Afganistán|Afeganistão|アフガニスタン|阿富汗|\
    Афганистан|أفغانستان
    AG|Antigua and Barbuda|ATG|028|Antigua und Barbuda|Antigua-et-Barbuda|Antigua y Barbuda|Antigua e Barbuda|\
    Antigua en Barbuda|アンティグア・バーブーダ|安提瓜和巴布达|Антигуа и Барбуда|أنتيغوا و باربودا
    AI|Anguilla|AIA|660|Anguila|アングイラ|安圭拉|Ангвилла|أنغويلا
    AL|Albania|Republic of Albania|ALB|008|Albanien|Albanie|アルバニア|阿尔巴尼亚|Албания|ألبانيا
    AM|Armenia|Republic of Armenia|ARM|051|Armenien|Arménie|アルメニア|亚美尼亚|Армения|أرمينيا
    AO|Angola|Republic of Angola|AGO|024|アンゴラ|安哥拉|Ангола|أنغولا
    AQ|Antarctica|ATA|010|Antarktis|Antarctique|Antártida|Antartide|南極大陸|南极洲|Антарктика|القطب الجنوبي
    AR|Argentina|Argentine Republic|ARG|032|Argentinien|Argentine|Argentinië|アルゼンチン|阿根廷|Аргентина|\
    الأرجنتين
    AS|American Samoa|ASM|016|Amerikanisch-Samoa|Samoa américaines|Samoa Estadounidense|Samoa americane|\
    Amerikaans-Samoa|Samoa Americana|米領サモア|美属萨摩亚|Американские Самоа|صاموا الأمريكيّة
    AT|Austria|Republic of Austria|AUT|040|Österreich|Autriche|Oostenrijk|オーストリア|奥地利|Австрия|النّمسا
    AU|Australia|AUS|036|Australien|Australie|オーストラリア連邦|澳大利亚|Австралия|أستراليا
    AW|Aruba|ABW|533|アルーバ|阿鲁巴|Аруба|أروبا
    AX|Åland Islands|ALA|248|Åland-Inseln|Åland, Îles|Islas Äland|Isole Åland|Ålandseilanden|Ilhas Alanda|\
    オーランド諸島|奥兰群岛|Аландские острова|جزر آلاند
    AZ|Azerbaijan|Republic of Azerbaijan|AZE|031|Aserbaidschan|Azerbaïdjan|Azerbaiyán|Azerbaigian|Azerbeidzjan|\
    Azerbaijão|アゼルバイジャン|阿塞拜疆|Азербайджан|أذربيجان
    BA|Bosnia and Herzegovina|Republic of Bosnia and Herzegovina|BIH|070|Bosnien und Herzegowina|\
    Bosnie-Herzégovine|Bosnia y Herzegovina|Bosnia-Erzegovina|Bosnië en Herzegovina|Bósnia e Herzegovina|\
    ボスニア・ヘルツェゴビナ|波斯尼亚和黑塞哥维那|Босния и Герцеговина|البوسنة و الهرسك
    BB|Barbados|BRB|052|Barbade|バルバドス|巴巴多斯|Барбадос|بربادوس
    BD|Bangladesh|People's Republic of Bangladesh|BGD|050|Bangladesch|Bangladés|Bangladeche|バングラデシュ|孟加拉|\
    Бангладеш|بنغلادش
    BE|Belgium|Kingdom of Belgium|BEL|056|België|Belgique|Belgien|Bélgica|Belgio|ベルギー|比利时|Бельгия|بلجيكا
    BF|Burkina Faso|BFA|854|Burquina Faso|ブルキナファソ|布基纳法索|Буркина-Фасо|بوركينا فاصو
    BG|Bulgaria|Republic of Bulgaria|BGR|100|България|Bulgarien|Bulgarie|Bulgarije|ブルガリア|保加利亚|Болгария|\
    بلغاريا
    BH|Bahrain|Kingdom of Bahrain|BHR|048|Bahreïn|Baréin|Barém|バーレーン|巴林|Бахрейн|البحرين
    BI|Burundi|Republic of Burundi|BDI|108|ブルンジ|布隆迪|Бурунди|بوروندي
    BJ|Benin|Republic of Benin|BEN|204|Benim|ベナン|贝宁|Бенин|بنين
    BL|Saint Barthélemy|BLM|652|San Bartolomé|サンバルテルミ|圣巴泰勒米岛|Сен-Бартельми|سان بارتليمي
    BM|Bermuda|BMU|060|Bermudes|Islas Bermudas|Bermudas|バーミューダ|百慕大|Бермуды|برمودا
    BN|Brunei Darussalam|BRN|096|Brunei|ブルネイ・ダルサラーム国|文莱|Бруней Даруссалам|بروناي دار السّلام
    BO|Bolivia, Plurinational State of|Bolivia|Plurinational State of Bolivia|BOL|068|Bolivien|Bolivien, \
    Plurinationaler Staat|Bolivie|Bolivie, état plurinational de|Bolivia, Estado plurinacional de|Bolivia, Stato \
    Plurinazionale della|Bolivia, Multinationale Staat|Bolívia, Estado Plurinacional da|ボリビア|ボリビア多民族国|\
    波利维亚|玻利维亚共和国|Боливия|بوليفيا|جمهورية بوليفيا
    BQ|Bonaire, Sint Eustatius and Saba|BES|535|Sint Eustatius and Saba Bonaire|Bonaire|Bonaire, Sint Eustatius \
    und Saba|Bonaire, Saint-Eustache et Saba|Islas BES (Caribe Neerlandés)|Paesi Bassi caraibici|Bonaire, Sint \
    Eustatius en Saba|Bonaire, Santo Eustáquio e Saba|ボネール、シントユースタティウス及びサバ|\
    博奈尔、圣尤斯特歇斯岛和萨巴|Бонайре, Синт-Эстатиус и Саба|بونير وسانت يوستاتيوس وسابا
    BR|Brazil|Federative Republic of Brazil|BRA|076|Brasil|Brasilien|Brésil|Brasile|Brazilië|ブラジル|巴西|\
    Бразилия|البرازيل
    BS|Bahamas|Commonwealth of the Bahamas|BHS|044|The Bahamas|バハマ|巴哈马|Багамы|جزر البهاما
    BT|Bhutan|Kingdom of Bhutan|BTN|064|Bhoutan|Bután|Butão|ブータン|不丹|Бутан|بوتان
    BV|Bouvet Island|BVT|074|Bouvet-Insel|île Bouvet|Isla Bouvet|Isola Bouvet|Bouveteiland|Ilha Bouvet|ブーベ島|\
    布维群岛|Остров Буве|جزيرة بوفي
    BW|Botswana|Republic of Botswana|BWA|072|Botsuana|ボツワナ|博兹瓦那|Ботсвана|بوتسوانا
    BY|Belarus|Republic of Belarus|BLR|112|Bielorrusia|Bielorussia|Wit-Rusland|ベラルーシ|白俄罗斯|Беларусь|روسيا \
    البيضاء
    BZ|Belize|BLZ|084|Belice|ベリーズ|伯利兹|Белиз|بيليز
    CA|Canada|CAN|124|Kanada|カナダ|加拿大|Канада|كندا
    CC|Cocos (Keeling) Islands|CCK|166|Kokos-(Keeling-)Inseln|Cocos (Keeling), Îles|Islas Cocos (Keeling)|Isole \
    Cocos (Keeling)|Cocoseilanden (Keelingeilanden)|Ilhas Cocos|ココス (キーリング) 諸島|科科斯群岛|Кокосовые \
    острова|جزر الكوكوس
    CD|Congo, The Democratic Republic of the|COD|180|The Democratic Republic of the Congo|DR Congo|Congo-Kinshasa|\
    DRC|Democratic Republic of the Congo|Demokratische Republik Kongo|République démocratique du Congo|Congo, \
    República Democrática del|Repubblica democratica del Congo|Congo, Democratische Republiek|Congo, República \
    Democrática do|コンゴ民主共和国|刚果民主共和国|Демократическая Республика Конго|الكونغو، جمهوريّة الكونغو \
    الدّيموقراطيّة
    CF|Central African Republic|CAF|140|Zentralafrikanische Republik|République centrafricaine|República \
    Centroafricana|Repubblica Centrafricana|Centraal-Afrikaanse Republiek|中央アフリカ共和国|中非|\
    Центрально-африканская республика|جمهورية إفريقيّا الوسطى
    CG|Congo|Republic of the Congo|COG|178|Congo-Brazzaville|Kongo|République du Congo|コンゴ|刚果|Конго|الكونغو
    CH|Switzerland|Swiss Confederation|CHE|756|Schweiz|Suisse|Svizzera|Suiza|Zwitserland|Suíça|スイス|瑞士|\
    Швейцария|سويسرا
    CI|Côte d'Ivoire|Republic of Côte d'Ivoire|CIV|384|Ivory Coast|Elfenbeinküste|Costa de Marfíl|Costa d'Avorio|\
    Ivoorkust|Costa do Marfim|コートジボワール|科特迪瓦|Кот-д'Ивуар|ساحل العاج
    CK|Cook Islands|COK|184|Cookinseln|îles Cook|Islas Cook|Isole Cook|Cookeilanden|Ilhas Cook|クック諸島|\
    库克群岛|Острова Кука|جزر كوك
    CL|Chile|Republic of Chile|CHL|152|Chili|Cile|チリ|智利|Чили|تشيلي
    CM|Cameroon|Republic of Cameroon|CMR|120|Kamerun|Cameroun|Camerún|Kameroen|Camarões|カメルーン|喀麦隆|Камерун|\
    الكاميرون
    CN|China|People's Republic of China|CHN|156|PRC|P.R. China|Mainland China|中國|中华人民共和国|VR China|Chine|\
    Cina|中国|Китай|الصّين
    CO|Colombia|Republic of Colombia|COL|170|Kolumbien|Colombie|コロンビア|哥伦比亚|Колумбия|كولومبيا
    CR|Costa Rica|Republic of Costa Rica|CRI|188|コスタリカ|哥斯达黎加|Коста-Рика|كوستاريكا
    CU|Cuba|Republic of Cuba|CUB|192|Kuba|キューバ|古巴|Куба|كوبا
    CV|Cabo Verde|Republic of Cabo Verde|CPV|132|Cape Verde|Kap Verde|Cap-Vert|Capo Verde|Kaapverdië|\
    カーボヴェルデ|佛得角|Кабо-Верде|الرأس الأخضر
    CW|Curaçao|CUW|531|Curazao|キュラソー|库拉索|Кюрасао|جزر كوراكاو
    CX|Christmas Island|CXR|162|Weihnachtsinseln|Christmas, Île|Isla de Navidad|Isola di Natale|Christmaseiland|\
    Ilha Natal|クリスマス島|圣诞岛|Остров Рождества|جزر الكريسماس
    CY|Cyprus|Republic of Cyprus|CYP|196|Zypern|Chypre|Chipre|Cipro|キプロス|塞浦路斯|Кипр|قبرص
    CZ|Czechia|Czech Republic|CZE|203|Česko|Tschechische Republik|Česká republika|Tschechien|Tchéquie|Chequia|\
    Cechia|Tsjechië|捷克|Чехия|التشيك
    DE|Germany|Federal Republic of Germany|DEU|276|BRD|Bundesrepublik Deutschland|Deutschland|Allemagne|Alemania|\
    Germania|Duitsland|Alemanha|ドイツ|德国|Германия|ألمانيا
    DJ|Djibouti|Republic of Djibouti|DJI|262|Dschibuti|Yibuti|Gibuti|ジブチ|吉布提|Джибути|جيبوتي
    DK|Denmark|Kingdom of Denmark|DNK|208|Danmark|Dänemark|Dinamarca|Danimarca|Denemarken|デンマーク|丹麦|Дания|\
    الدّنمارك
    DM|Dominica|Commonwealth of Dominica|DMA|212|Dominique|ドミニカ|多米尼克|Доминика|دومينيكا
    DO|Dominican Republic|DOM|214|Dominikanische Republik|République dominicaine|República Dominicana|Repubblica \
    Dominicana|Dominicaanse Republiek|ドミニカ共和国|多米尼加共和国|Доминиканская республика|جمهوريّة الدّومينيكان
    DZ|Algeria|People's Democratic Republic of Algeria|DZA|012|Algerien|Algérie|Algerije|Argélia|アルジェリア|\
    阿尔及利亚|Алжир|الجزائر
    EC|Ecuador|Republic of Ecuador|ECU|218|Équateur|Equador|エクアドル|厄瓜多尔|Эквадор|الإكوادور
    EE|Estonia|Republic of Estonia|EST|233|Eesti|Estland|Estonie|エストニア|爱沙尼亚|Эстония|إستونيا
    EG|Egypt|Arab Republic of Egypt|EGY|818|مصر|Ägypten|Égypte|Egipto|Egitto|Egito|エジプト|埃及|Египет
    EH|Western Sahara|ESH|732|Westsahara|Sahara occidental|Sahara occidentale|Westelijke Sahara|Saara Ocidental|\
    西サハラ|西撒哈拉|Западная Сахара|الصّحراء الغربيّة
    ER|Eritrea|the State of Eritrea|ERI|232|Érythrée|Eritreia|エリトリア国|厄立特里亚|Эритрея|إريتريا
    ES|Spain|Kingdom of Spain|ESP|724|España|Spanien|Espagne|Spagna|Spanje|Espanha|スペイン|西班牙|Испания|إسبانيا
    ET|Ethiopia|Federal Democratic Republic of Ethiopia|ETH|231|Äthiopien|Éthiopie|Etiopía|エチオピア|埃塞俄比亚|\
    Эфиопия|إثيوبيا
    FI|Finland|Republic of Finland|FIN|246|Suomi|Finnland|Finlande|Finlandia|フィンランド|芬兰|Финляндия|فنلندا
    FJ|Fiji|Republic of Fiji|FJI|242|Fidschi|Fidji|Fiyi|Figi|フィジー|斐济|Фиджи|فيجي
    FK|Falkland Islands (Malvinas)|FLK|238|Falkland Islands|Falklands|Falklandinseln (Malwinen)|Malouines, Îles \
    (Falkland)|Islas Falkland (Malvinas)|Isole Falkland (Malvine)|Falklandeilanden (Malvinas)|Ilhas Falkland \
    (Malvinas)|フォークランド諸島 (マルビナス)|福克兰群岛(马尔维纳斯)|Фолклендские (Мальвинские) острова|جزر \
    فولكلاند (مالفيناس)
    FM|Micronesia, Federated States of|Federated States of Micronesia|FSM|583|Micronesia|Mikronesien, Föderierte \
    Staaten von|Micronésie, États fédérés de|Micronesia, Estados Federados de|Micronésia, Estados Federados da|\
    ミクロネシア連邦|密克罗尼西亚|Федеративные Штаты Микронезии|ميكرونيزيا، ولايات ميكرونيزيا الموحّدة
    FO|Faroe Islands|FRO|234|Färöer-Inseln|îles Féroé|Islas Feroe|Isole Fær Øer|Faeröer|Ilhas Faroé|フェロー諸島|\
    法罗群岛|Фарерские острова|جزر الفارو
    FR|France|French Republic|FRA|250|Frankreich|Francia|Frankrijk|França|フランス|法国|Франция|فرنسا
    GA|Gabon|Gabonese Republic|GAB|266|Gabun|Gabão|ガボン|加蓬|Габон|الغابون
    GB|United Kingdom|United Kingdom of Great Britain and Northern Ireland|GBR|826|UK|Great Britain|Britain|\
    England|Scotland|Wales|Northern Ireland|Großbritannien|Grande-Bretagne|Gran Bretagna|Reino Unido|Grã-Bretanha|\
    Vereinigtes Königreich|Royaume-Uni|Regno Unito|Verenigd Koninkrijk|英国|Соединённое Королевство|المملكة \
    المتّحدة
    GD|Grenada|GRD|308|Grenade|Granada|グレナダ|格林纳达|Гренада|غرينادا
    GE|Georgia|GEO|268|Georgien|Géorgie|グルジア|格鲁吉亚|Грузия|جورجيا
    GF|French Guiana|GUF|254|Französisch-Guyana|Guyane française|Guayana Francesa|Guyana francese|Frans-Guyana|\
    Guiana Francesa|仏領ギアナ|法属圭亚那|Французская Гвиана|غيانا الفرنسيّة
    GG|Guernsey|GGY|831|Guernesey|ガーンジー|根西岛|Гернси|جزيرة جويرزني
    GH|Ghana|Republic of Ghana|GHA|288|Gana|ガーナ|加纳|Гана|غانا
    GI|Gibraltar|GIB|292|Gibilterra|ジブラルタル|直布罗陀|Гибралтар|جبل طارق
    GL|Greenland|GRL|304|Grönland|Groënland|Groenlandia|Gronelândia|グリーンランド|格陵兰|Гренландия|غرينلاند
    GM|Gambia|Republic of the Gambia|GMB|270|The Gambia|Gambie|ガンビア|冈比亚|Гамбия|غامبيا
    GN|Guinea|Republic of Guinea|GIN|324|Guinée|Guiné|ギニア|几内亚|Гвинея|غينيا
    GP|Guadeloupe|GLP|312|Guadalupe|Guadalupa|グアドループ|瓜德罗普|Гваделупа|جوادالوبّي
    GQ|Equatorial Guinea|Republic of Equatorial Guinea|GNQ|226|Äquatorialguinea|Guinée Équatoriale|Guinea \
    Ecuatorial|Guinea equatoriale|Equatoriaal-Guinea|Guiné Equatorial|赤道ギニア|赤道几内亚|Экваториальная Гвинея|\
    غينيا الاستوائيّة
    GR|Greece|Hellenic Republic|GRC|300|Ελλάδα|Hellas|Griechenland|Grèce|Grecia|Griekenland|ギリシャ|希腊|Греция|\
    اليونان
    GS|South Georgia and the South Sandwich Islands|SGS|239|South Georgia und die Südlichen Sandwichinseln|\
    Géorgie du Sud et les îles Sandwich du Sud|Islas Georgias del Sur y Sándwich del Sur|Georgia del Sud e Isole \
    Sandwich Australi|Zuid-Georgia en de Zuidelijke Sandwicheilanden|Ilhas Geórgia do Sul e Sandwich do Sul|\
    サウスジョージア及びサウスサンドウィッチ諸島|南乔治亚岛和南桑德韦奇岛|Южная Джорджия и Южные Сандвичевы \
    острова|جورجيا الجنوبيّة و جزر ساندويتش الجنوبيّة
    GT|Guatemala|Republic of Guatemala|GTM|320|グアテマラ|瓜地马拉|Гватемала|غواتيمالا
    GU|Guam|GUM|316|グアム|关岛|Гуам|جوام
    GW|Guinea-Bissau|Republic of Guinea-Bissau|GNB|624|Guinée-Bissau|Guinea-Bisáu|Guiné-Bissáu|ギニアビサウ|\
    几内亚比绍|Гвинея-Бисау|غينيا بيساو
    GY|Guyana|Republic of Guyana|GUY|328|Guiana|ガイアナ|圭亚那|Гайана|غويانا
    HK|Hong Kong|Hong Kong Special Administrative Region of China|HKG|344|香港|Гонконг|هونغ كونغ
    HM|Heard Island and McDonald Islands|HMD|334|Heard und McDonaldinseln|îles Heard-et-MacDonald|Islas Heard y \
    McDonald|Isole Heard e McDonald|Heardeiland en McDonaldeilanden|Ilha Heard e Ilhas McDonald|\
    ハード島及びマクドナルド諸島|赫德岛与麦克唐纳群岛|Остров Херд и острова МакДональд|جزيرة هيرد وجزر مَكْدونالد
    HN|Honduras|Republic of Honduras|HND|340|ホンジュラス|洪都拉斯|Гондурас|هندوراس
    HR|Croatia|Republic of Croatia|HRV|191|Hrvatska|Kroatien|Croatie|Croacia|Croazia|Kroatië|クロアチア|克罗地亚|\
    Хорватия|كرواتيا
    HT|Haiti|Republic of Haiti|HTI|332|ハイチ|海地|Гаити|هايتي
    HU|Hungary|HUN|348|Magyarország|Ungarn|Hongrie|Hungría|Ungheria|Hongarije|ハンガリー|匈牙利|Венгрия|المجر \
    (هنغاريا)
    ID|Indonesia|Republic of Indonesia|IDN|360|Indonesien|Indonésie|インドネシア|印度尼西亚|Индонезия|إندونيسيا
    IE|Ireland|IRL|372|Éire|Republic of Ireland|Irland|Irlande|Irlanda|Ierland|アイルランド|爱尔兰|Ирландия|\
    أيرلندا
    IL|Israel|State of Israel|ISR|376|ישראל|Israele|イスラエル|以色列|Израиль|إسرائيل
    IM|Isle of Man|IMN|833|Insel Man|Île de Man|Isla de Man|Isola di Man|Eiland Man|Ilha de Man|マン島|曼岛|\
    Остров Мэн|آيزل أف مان
    IN|India|Republic of India|IND|356|Bharat|भारत|Indien|Inde|インド|印度|Индия|الهند
    IO|British Indian Ocean Territory|IOT|086|Britisches Territorium im Indischen Ozean|Territoire britannique de \
    l'océan Indien|Territorio Británico del Océano Índico|Territorio britannico dell'Oceano Indiano|Brits \
    Indische Oceaanterritorium|Território Britânico do Oceano Índico|英国インド洋領土|英属印度洋领地|Британская \
    территория Индийского океана|مقاطعة المحيط الهندي البريطانيّة
    IQ|Iraq|Republic of Iraq|IRQ|368|Irak|Iraque|イラク|伊拉克|Ирак|العراق
    IR|Iran, Islamic Republic of|Iran|Islamic Republic of Iran|IRN|364|ایران|Iran, Islamische Republik|Iran, \
    République islamique d'|Irán, República islámica de|Irão, República Islâmica do|イラン・イスラム共和国|伊朗|\
    伊朗伊斯兰共和国|Иран|إيران، الجمهوريّة الإسلاميّة الإيرانيّة
    IS|Iceland|Republic of Iceland|ISL|352|Ísland|Islande|Islandia|Islanda|IJsland|アイスランド|冰岛|Исландия|\
    آيسلندا
    IT|Italy|Italian Republic|ITA|380|Italia|Italien|Italie|イタリア|意大利|Италия|إيطاليا
    JE|Jersey|JEY|832|ジャージー|泽西岛|Джерси|جيرسي
    JM|Jamaica|JAM|388|Jamaika|Jamaïque|Giamaica|ジャマイカ|牙买加|Ямайка|جامايكا
    JO|Jordan|Hashemite Kingdom of Jordan|JOR|400|Jordanien|Jordanie|Jordania|Giordania|ヨルダン|约旦|Иордания|\
    الأردن
    JP|Japan|JPN|392|日本国|Nippon|Nihon|Japon|Giappone|Japão|日本|Япония|اليابان
    KE|Kenya|Republic of Kenya|KEN|404|Kenia|Quénia|ケニア|肯尼亚|Кения|كينيا
    KG|Kyrgyzstan|Kyrgyz Republic|KGZ|417|Kirgisistan|Kirghizistan|Kirguistán|Kirgizië|Quirguistão|キルギスタン|\
    吉尔吉斯坦|Киргизия|قيرغزستان
    KH|Cambodia|Kingdom of Cambodia|KHM|116|Kambodscha|Cambodge|Camboya|Cambogia|Cambodja|Camboja|カンボジア|\
    柬埔塞|Камбоджа|كمبوديا
    KI|Kiribati|Republic of Kiribati|KIR|296|キリバス|基里巴斯|Кирибати|كيريباتي
    KM|Comoros|Union of the Comoros|COM|174|Komoren|Comores|Comores, Islas|Comore|Comoren|コモロ|科摩罗|Коморы|\
    جزر القمر
    KN|Saint Kitts and Nevis|KNA|659|St. Kitts and Nevis|St. Kitts und Nevis|Saint-Christophe-et-Niévès|San \
    Cristóbal y Nieves|Saint Kitts e Nevis|Saint Kitts en Nevis|São Cristóvão e Nevis|\
    セントクリストファー・ネーヴィス|圣基茨和尼维斯|Сент-Китс и Невис|سانت كيتس و نيفس
    KP|Korea, Democratic People's Republic of|North Korea|Democratic People's Republic of Korea|PRK|408|Nordkorea|\
    Korea, Demokratische Volksrepublik|Corée du Nord|Corée, République populaire démocratique de|Corea, República \
    Democrática Popular de|Corea del Nord|Noord-Korea|Korea, Democratische Volksrepubliek|Coreia do Norte|Coreia, \
    República Popular Democrática da|朝鮮民主主義人民共和国|朝鲜|朝鲜民主主义人民共和国|Северная Корея|Корейская \
    Народно-Демократическая Республика|كوريا، جمهورية كوريا الشّعبيّة الدّيموقراطيّة
    KR|Korea, Republic of|South Korea|KOR|410|Republic of Korea|Korea|Südkorea|Corée du Sud|Corea del Sur|Corea \
    del Sud|Zuid-Korea|Coreia do Sul|韓国|韩国|大韩民国|한국|대한민국|Korea, Republik|Corée, République de|Corea, \
    República de|Korea, Republiek|Coreia, República da|大韓民国 (韓国)|Южная Корея|Республика Корея|كوريا، \
    جمهوريّة كوريا
    KW|Kuwait|State of Kuwait|KWT|414|Koweït|Koeweit|クウェート|科威特|Кувейт|الكويت
    KY|Cayman Islands|CYM|136|Cayman-Inseln|îles Caïmans|Islas Caimán|Isole Cayman|Kaaimaneilanden|Ilhas Caimão|\
    ケイマン諸島|开曼群岛|Каймановы острова|جزر الكيمان
    KZ|Kazakhstan|Republic of Kazakhstan|KAZ|398|Kasachstan|Kazajistán|Kazakistan|Kazachstan|Cazaquistão|\
    カザフスタン|哈萨克斯坦|Казахстан|كازاخستان
    LA|Lao People's Democratic Republic|Laos|LAO|418|Laos, Demokratische Volksrepublik|Lao, République \
    démocratique populaire|República Democrática Popular de Lao|Laos Democratische Volksrepubliek|República \
    Democrática Popular do Laos|ラオス人民民主共和国|老挝|老挝人民民主共和国|Лаосская Народно-Демократическая \
    Республика|جمهوريّة لاو الدّيموقراطيّة الشّعبيّة
    LB|Lebanon|Lebanese Republic|LBN|422|Libanon|Liban|Líbano|レバノン|黎巴嫩|Ливан|لبنان
    LC|Saint Lucia|LCA|662|St. Lucia|Sainte-Lucie|Santa Lucía|セントルシア|圣路西亚|Сент-Люсия|سانت لوسيا
    LI|Liechtenstein|Principality of Liechtenstein|LIE|438|リヒテンシュタイン|列支敦士登|Лихтенштейн|ليشتنشتاين
    LK|Sri Lanka|Democratic Socialist Republic of Sri Lanka|LKA|144|スリランカ|斯里兰卡|Шри-Ланка|سريلانكا
    LR|Liberia|Republic of Liberia|LBR|430|リベリア|利比里亚|Либерия|ليبيريا
    LS|Lesotho|Kingdom of Lesotho|LSO|426|Lesoto|レソト|莱索托|Лесото|ليسوتو
    LT|Lithuania|Republic of Lithuania|LTU|440|Lietuva|Litauen|Lituanie|Lituania|Litouwen|リトアニア|立陶宛|Литва|\
    لثوانيا
    LU|Luxembourg|Grand Duchy of Luxembourg|LUX|442|Luxemburg|Luxemburgo|Lussemburgo|ルクセンブルク|卢森堡|\
    Люксембург|لوكسمبورغ
    LV|Latvia|Republic of Latvia|LVA|428|Latvija|Lettland|Lettonie|Letonia|Lettonia|Letland|ラトビア|拉脱维亚|\
    Латвия|لاتفيا
    LY|Libya|LBY|434|Libyen|Libye|Libia|Libië|リビア|利比亚|Ливия|ليبيا
    MA|Morocco|Kingdom of Morocco|MAR|504|Marokko|Maroc|Marruecos|Marocco|Marrocos|モロッコ|摩洛哥|Марокко|المغرب
    MC|Monaco|Principality of Monaco|MCO|492|モナコ|摩纳哥|Монако|موناكو
    MD|Moldova, Republic of|Moldova|Republic of Moldova|MDA|498|Moldawien|Moldau|Moldau, Republik|Moldavie|\
    Moldova, République de|Moldavia|Moldavia, República de|Moldavië, Republiek|Moldávia, República da|モルドバ|\
    モルドバ共和国|摩尔多瓦|摩尔多瓦共和国|Молдавия|Республика Молдова|المالديف|جمهورية مولدوفا
    ME|Montenegro|MNE|499|モンテネグロ|黑山|Черногория|المنتنيغرو
    MF|Saint Martin (French part)|MAF|663|Saint Martin|Saint Martin (Französischer Teil)|Saint-Martin (partie \
    française)|San Martín (zona francesa)|Saint-Martin (Francia)|Sint-Maarten (Frans deel)|São Martin (Território \
    Francês)|サンマルタン (仏領)|法属圣马丁|Сен-Мартен (Франция)|سانت مارتين (القطاع الفرنسي)
    MG|Madagascar|Republic of Madagascar|MDG|450|Madagaskar|マダガスカル|马达加斯加|Мадагаскар|مدغشقر
    MH|Marshall Islands|Republic of the Marshall Islands|MHL|584|Marshallinseln|Îles Marshall|Islas Marshall|\
    Isole Marshall|Marshalleilanden|Ilhas Marshall|マーシャル諸島|马绍尔群岛|Маршалловы острова|جزر المارشال
    MK|North Macedonia|Republic of North Macedonia|MKD|807|Macedonia|Mazedonien|Nordmazedonien|Macédoine du Nord|\
    Macedonia del Norte|Macedonia del Nord|Noord-Macedonië|Macedónia do Norte|北马其顿|Северная Македония|مقدونيا \
    الشمالية
    ML|Mali|Republic of Mali|MLI|466|マリ|马里|Мали|مالي
    MM|Myanmar|Republic of Myanmar|MMR|104|Burma|Birma|Birmanie|Birmania|ミャンマー|缅甸|Мьянма|ميانمار
    MN|Mongolia|MNG|496|Mongolei|Mongolie|モンゴル国|蒙古|Монголия|منغوليا
    MO|Macao|Macao Special Administrative Region of China|MAC|446|Macau|澳门|マカオ|Макао|مكّاو
    MP|Northern Mariana Islands|Commonwealth of the Northern Mariana Islands|MNP|580|Nördliche Marianen|Îles \
    Mariannes du Nord|Islas Marianas del Norte|Isole Marianne Settentrionali|Noordelijke Marianen|Ilhas Marianas \
    do Norte|北マリアナ諸島|北马里亚纳群岛|Острова северной Марианы|جزر ماريانا الشّماليّة
    MQ|Martinique|MTQ|474|Martinica|マルティニーク|马提尼克|Мартиника|مارتينيك
    MR|Mauritania|Islamic Republic of Mauritania|MRT|478|Mauretanien|Mauritanie|モーリタニア|毛里塔尼亚|\
    Мавритания|موريتانيا
    MS|Montserrat|MSR|500|Monserrate|モントセラト|蒙塞拉特岛|Монтсеррат|مونتسيرات
    MT|Malta|Republic of Malta|MLT|470|Malte|マルタ|马尔他|Мальта|مالطة
    MU|Mauritius|Republic of Mauritius|MUS|480|Maurice|Mauricio|Maurizio|Maurícia|モーリシャス|毛里求斯|Маврикий|\
    موريشيوس
    MV|Maldives|Republic of Maldives|MDV|462|Malediven|Islas Maldivas|Maldive|Maldiven|Maldivas|モルディブ|\
    马尔代夫|Мальдивы|جزر المالديف
    MW|Malawi|Republic of Malawi|MWI|454|Malaui|マラウイ|马拉维|Малави|ملاوي
    MX|Mexico|United Mexican States|MEX|484|Mexiko|Mexique|Messico|メキシコ|墨西哥|Мексика|المكسيك
    MY|Malaysia|MYS|458|Malaisie|Malasia|Maleisië|マレーシア|马来西亚|Малайзия|ماليزيا
    MZ|Mozambique|Republic of Mozambique|MOZ|508|Mosambik|Mozambico|Moçambique|モザンビーク|莫桑比克|Мозамбик|\
    موزمبيق
    NA|Namibia|Republic of Namibia|NAM|516|Namibie|ナミビア|纳米比亚|Намибия|ناميبيا
    NC|New Caledonia|NCL|540|Neukaledonien|Nouvelle-Calédonie|Nueva Caledonia|Nuova Caledonia|Nieuw-Caledonië|\
    Nova Caledónia|ニューカレドニア|新喀里多尼亚|Новая Каледония|نيو قلدونيا
    NE|Niger|Republic of the Niger|NER|562|ニジェール|尼日尔|Нигер|النّيجر
    NF|Norfolk Island|NFK|574|Norfolkinsel|île Norfolk|Isla Norfolk|Isola Norfolk|Norfolk|Ilha Norfolk|\
    ノーフォーク島|诺福克岛|Остров Норфолк|جزيرة نورفولك
    NG|Nigeria|Federal Republic of Nigeria|NGA|566|ナイジェリア|尼日利亚|Нигерия|نيجيريا
    NI|Nicaragua|Republic of Nicaragua|NIC|558|ニカラグア|尼加拉瓜|Никарагуа|نيكاراجوا
    NL|Netherlands|Kingdom of the Netherlands|NLD|528|Holland|The Netherlands|Pays-Bas|Nederland|Niederlande|\
    Países Bajos|Paesi Bassi|Países Baixos|オランダ|荷兰|Нидерланды|هولندا
    NO|Norway|Kingdom of Norway|NOR|578|Norge|Norwegen|Norvège|Noruega|Norvegia|Noorwegen|ノルウェー|挪威|\
    Норвегия|النّرويج
    NP|Nepal|Federal Democratic Republic of Nepal|NPL|524|ネパール|尼泊尔|Непал|نيبال
    NR|Nauru|Republic of Nauru|NRU|520|ナウル|瑙鲁|Науру|ناورو
    NU|Niue|NIU|570|Nioue|ニウエ|纽埃|Ниуэ|نيوي
    NZ|New Zealand|NZL|554|Neuseeland|Nouvelle-Zélande|Nueva Zelanda|Nuova Zelanda|Nieuw-Zeeland|Nova Zelândia|\
    ニュージーランド|新西兰|Новая Зеландия|نيوزيلاندا
    OM|Oman|Sultanate of Oman|OMN|512|Omã|オマーン|阿曼|Оман|عمان
    PA|Panama|Republic of Panama|PAN|591|パナマ|巴拿马|Панама|بنما
    PE|Peru|Republic of Peru|PER|604|Pérou|ペルー|秘鲁|Перу|البيرو
    PF|French Polynesia|PYF|258|Französisch-Polynesien|Polynésie française|Polinesia Francesa|Polinesia francese|\
    Frans-Polynesië|仏領ポリネシア|法属玻利尼西亚|Французская Полинезия|بولينيسيا الفرنسيّة
    PG|Papua New Guinea|Independent State of Papua New Guinea|PNG|598|Papua-Neuguinea|Papouasie-Nouvelle-Guinée|\
    Papúa Nueva Guinea|Papua Nuova Guinea|Papoea-Nieuw-Guinea|Papua Nova Guiné|パプアニューギニア|巴布亚新几内亚|\
    Папуа — Новая Гвинея|بابوا غينيا الجديدة
    PH|Philippines|Republic of the Philippines|PHL|608|Philippinen|Filipinas|Filippine|Filipijnen|フィリピン|\
    菲律宾|Филиппины|الفلبّين
    PK|Pakistan|Islamic Republic of Pakistan|PAK|586|Paquistão|パキスタン|巴基斯坦|Пакистан|باكستان
    PL|Poland|Republic of Poland|POL|616|Polska|Polen|Pologne|Polonia|ポーランド|波兰|Польша|بولندا
    PM|Saint Pierre and Miquelon|SPM|666|St. Pierre and Miquelon|St. Pierre und Miquelon|Saint-Pierre-et-Miquelon|\
    San Pedro y Miquelon|Saint-Pierre e Miquelon|Saint-Pierre en Miquelon|サンピエール及びミクロン|\
    圣皮埃尔和密克隆|Сен-Пьер и Микелон|سانت بيير و ميكيلون
    PN|Pitcairn|PCN|612|Îles Pitcairn|Pitcairneilanden|ピトケアン|皮特克恩|Питкэрн|بتكيرن
    PR|Puerto Rico|PRI|630|Porto Rico|プエルトリコ|波多黎各|Пуэрто-Рико|بورتوريكو
    PS|Palestine, State of|the State of Palestine|PSE|275|State of Palestine|Palestine|Palästina|Palästina, Staat|\
    Palestine, État de|Palestina, Estado de|Palestina, Stato di|Palestina, Staat|Palestina, Estado da|パレスチナ|\
    巴勒斯坦|Палестина|دولة فلسطين
    PT|Portugal|Portuguese Republic|PRT|620|Portogallo|ポルトガル|葡萄牙|Португалия|البرتغال
    PW|Palau|Republic of Palau|PLW|585|Palaos|パラオ|帕劳|Палау|بالاو
    PY|Paraguay|Republic of Paraguay|PRY|600|Paraguai|パラグアイ|巴拉圭|Парагвай|الباراغواي
    QA|Qatar|State of Qatar|QAT|634|Katar|Catar|カタール|卡塔尔|Катар|قطر
    RE|Réunion|REU|638|Réunion, Île de la|Riunione|Ilha Reunião|レユニオン|留尼汪|Реюньон|ريونيون
    RO|Romania|ROU|642|Rumänien|Roumanie|Rumanía|Roemenië|Roménia|ルーマニア|罗马尼亚|Румыния|رومانيا
    RS|Serbia|Republic of Serbia|SRB|688|Srbija|Србија|Serbien|Serbie|Servië|Sérvia|セルビア|塞尔维亚|Сербия|صربية
    RU|Russian Federation|Россия|RUS|643|Russia|Russland|Russie|Rusia|Rossija|Russische Föderation|Russie, Fédération de|\
    Federación Rusa|Rusland|Federação Russa|ロシア連邦|俄罗斯|Российская Федерация|الاتّحاد الرّوسي
    RW|Rwanda|Rwandese Republic|RWA|646|Ruanda|ルワンダ|卢旺达|Руанда|رواندا
    SA|Saudi Arabia|Kingdom of Saudi Arabia|SAU|682|KSA|السعودية|Saudi-Arabien|Arabie saoudite|Arabia Saudí|\
    Arabia Saudita|Saoedi-Arabië|サウジアラビア|沙特阿拉伯|Саудовская Аравия
    SB|Solomon Islands|SLB|090|Salomoninseln|Salomon, Îles|Islas Salomón|Isole Salomone|Salomonseilanden|Ilhas \
    Salomão|ソロモン諸島|所罗门群岛|Соломоновы Острова|جزر سولومن
    SC|Seychelles|Republic of Seychelles|SYC|690|Seychellen|セーシェル|塞舌尔|Сейшелы|السّيشل
    SD|Sudan|Republic of the Sudan|SDN|729|Soudan|Soedan|Sudão|スーダン|苏丹|Судан|السّودان
    SE|Sweden|Kingdom of Sweden|SWE|752|Sverige|Schweden|Suède|Suecia|Svezia|Zweden|スウェーデン|瑞典|Швеция|\
    السّويد
    SG|Singapore|Republic of Singapore|SGP|702|Singapur|Singapour|Singapura|シンガポール|新加坡|Сингапур|سنغافورة
    SH|Saint Helena, Ascension and Tristan da Cunha|SHN|654|Ascension and Tristan da Cunha Saint Helena|Saint \
    Helena|St. Helena, Ascension und Tristan da Cunha|Sainte-Hélène, Ascension et Tristan da Cunha|Santa Elena, \
    Ascensión y Tristán de Acuña|Sant'Elena, Ascensione e Tristan da Cunha|Sint-Helena, Ascension en Tristan da \
    Cunha|Santa Helena, Ascensão e Tristão da Cunha|セントヘレナ、アセンション及びトリスタン・ダ・クーニャ|\
    圣赫勒拿-阿森松-特里斯坦达库尼亚|Остров Святой Елены, Остров Вознесения и Тристан-да-Кунья|ساينت هيلينا، \
    تريستان دا كونا
    SI|Slovenia|Republic of Slovenia|SVN|705|Slovenija|Slowenien|Slovénie|Eslovenia|スロベニア|斯洛文尼亚|\
    Словения|سلوفينيا
    SJ|Svalbard and Jan Mayen|SJM|744|Svalbard und Jan Mayen|Svalbard et île Jan Mayen|Svalbard y Jan Mayen|\
    Svalbard e Jan Mayen|Spitsbergen en Jan Mayen|スヴァールバル及びヤンマイエン|斯瓦尔巴特和扬马延岛|Шпицберген \
    и Ян-Майен|سفالبارد و جان ماين
    SK|Slovakia|Slovak Republic|SVK|703|Slovensko|Slowakei|Slovaquie|Eslovaquia|Slovacchia|Slowakije|スロバキア|\
    斯洛伐克|Словакия|سلوفاكيا
    SL|Sierra Leone|Republic of Sierra Leone|SLE|694|Sierra Leona|Serra Leoa|シエラレオネ|塞拉利昂|Сьерра-Леоне|\
    سيراليون
    SM|San Marino|Republic of San Marino|SMR|674|Saint-Marin|サンマリノ|圣马力诺市|Сан-Марино|سان مارينو
    SN|Senegal|Republic of Senegal|SEN|686|セネガル|塞内加尔|Сенегал|السّنغال
    SO|Somalia|Federal Republic of Somalia|SOM|706|Somalie|ソマリア|索马里|Сомали|الصّومال
    SR|Suriname|Republic of Suriname|SUR|740|Surinam|スリナム|苏里南|Суринам|سورينام
    SS|South Sudan|Republic of South Sudan|SSD|728|Südsudan|Soudan du Sud|Sudán del Sur|Sudan del sud|Zuid-Soedan|\
    Sudão do Sul|南スーダン|南苏丹|Южный Судан|جنوب السّودان
    ST|Sao Tome and Principe|Democratic Republic of Sao Tome and Principe|STP|678|São Tomé und Príncipe|Sao \
    Tomé-et-Principe|Santo Tomé y Príncipe|São Tomé e Príncipe|Sao Tomé en Principe|サントメ・プリンシペ|\
    圣多美和普林西比|Сан-Томе и Принсипи|ساو تومي و برنسبي
    SV|El Salvador|Republic of El Salvador|SLV|222|Salvador|エルサルバドル|萨尔瓦多|Сальвадор|السّلفادور
    SX|Sint Maarten (Dutch part)|SXM|534|Sint Maarten|Saint-Martin (Niederländischer Teil)|Saint-Martin (partie \
    néerlandaise)|Isla de San Martín (zona holandsea)|Sint Maarten (Olanda)|Sint Maarten (Nederlands deel)|São \
    Martinho (Países Baixos)|サンマルタン (オランダ領)|荷属圣马丁|Синт-Мартен (голландская часть)|سانت مارتن \
    (الجزء الهولندي)
    SY|Syrian Arab Republic|Syria|SYR|760|Syrien|Syrien, Arabische Republik|Syrienne, République arabe|República \
    árabe de Siria|Siria|Syrië|República Árabe Síria|シリア・アラブ共和国|叙利亚|阿拉伯叙利亚共和国|Сирийская \
    Арабская Республика|الجمهوريّة العربيّة السّوريّة
    SZ|Eswatini|Kingdom of Eswatini|SWZ|748|Swaziland|Swasiland|Esuatini|Suazilândia|斯威士兰|Эсватини|إسواتيني
    TA|Tristan da Cunha
    TC|Turks and Caicos Islands|TCA|796|Turks- und Caicosinseln|îles Turques-et-Caïques|Islas Turcas y Caicos|\
    Isole Turks e Caicos|Turks- en Caicoseilanden|Ilhas Turcas e Caicos|タークス及びカイコス諸島|\
    特克斯和凯科斯群岛|Острова Туркс и Каикос|جزر التّرك و الكايكوس
    TD|Chad|Republic of Chad|TCD|148|Tschad|Tchad|Ciad|Tsjaad|Chade|チャド|乍得|Чад|تشاد
    TF|French Southern Territories|ATF|260|Französische Süd- und Antarktisgebiete|Terres australes françaises|\
    Territorios Franceses del Sur|Territori francesi meridionali|Franse Zuidelijke Gebieden|Territórios Franceses \
    do Sul|フランス南方領土|法属南半球领地|Французские южные территории|المقاطعات الفرنسيّة الجنوبيّة
    TG|Togo|Togolese Republic|TGO|768|トーゴ|多哥|Того|توغو
    TH|Thailand|Kingdom of Thailand|THA|764|ประเทศไทย|Thaïlande|Tailandia|Thailandia|タイ|泰国|Таиланд|تايلاند
    TJ|Tajikistan|Republic of Tajikistan|TJK|762|Tadschikistan|Tadjikistan|Tayikistán|Tagikistan|Tadzjikistan|\
    Tajiquistão|タジキスタン|塔吉克斯坦|Таджикистан|طاجيكستان
    TK|Tokelau|TKL|772|トケラウ|托克劳|Токелау|جزر توكيلو
    TL|Timor-Leste|Democratic Republic of Timor-Leste|TLS|626|East Timor|Timor oriental|Timor Est|Oost-Timor|\
    東ティモール|东帝汶|Восточный Тимор|تيمور-ليستي
    TM|Turkmenistan|TKM|795|Turquemenistão|トルクメニスタン|土库曼斯坦|Туркменистан|تركمانستان
    TN|Tunisia|Republic of Tunisia|TUN|788|Tunesien|Tunisie|Tunez|Tunesië|チュニジア|突尼斯|Тунис|تونس
    TO|Tonga|Kingdom of Tonga|TON|776|トンガ|汤加|Тонга|تونغا
    TR|Türkiye|Republic of Türkiye|TUR|792|Turkey|Türkei|Turkije|Turquia|土耳其
    TT|Trinidad and Tobago|Republic of Trinidad and Tobago|TTO|780|Trinidad und Tobago|Trinité-et-Tobago|Trinidad \
    y Tobago|Trinidad e Tobago|Trinidad en Tobago|Trindade e Tobago|トリニダード・トバゴ|特里尼达和多巴哥|\
    Тринидад и Тобаго|ترينيداد و توباغو
    TV|Tuvalu|TUV|798|ツバル|图瓦卢|Тувалу|توفالو
    TW|Taiwan, Province of China|Taiwan|TWN|158|Province of China Taiwan|台湾|台灣|臺灣|Taiwan, Chinesische \
    Provinz|Taïwan, province de Chine|Taiwán, Provincia de China|Taiwan, Repubblica di Cina|Taiwan, Província da \
    China|中国領・台湾|中国台湾省|Тайвань|Китайская провинция Тайвань|تايوان|تايوان، محافظة صينيّة
    TZ|Tanzania, United Republic of|Tanzania|United Republic of Tanzania|TZA|834|Tansania|Tansania, Vereinigte \
    Republik|Tanzanie|Tanzanie, République unie de|Tanzania, República unida de|Tanzânia, República Unida da|\
    タンザニア|タニザニア連合共和国|坦桑尼亚|Танзания|تنزانيا|تنزانيا، جمهوريّة تنزانيا المتّحدة
    UA|Ukraine|UKR|804|Україна|Ucrania|Ucraina|Oekraïne|ウクライナ|乌克兰|Украина|أوكرانيا
    UG|Uganda|Republic of Uganda|UGA|800|Ouganda|Oeganda|ウガンダ|乌干达|Уганда|أوغندا
    UM|United States Minor Outlying Islands|UMI|581|Îles mineures éloignées des États-Unis|Islas Ultramarinas \
    Menores de Estados Unidos|Isole minori esterne degli Stati Uniti d'America|Kleine afgelegen eilanden van de \
    Verenigde Staten|Ilhas Menores Distantes dos Estados Unidos|アメリカ合衆国外諸島|美国本土外小岛屿|Соединенные \
    штаты Малых Удаленных островов|جزر الولايات المتّحدة الصّغرى النّائية
    US|United States|United States of America|USA|840|US of A|America|Vereinigte Staaten von Amerika|États-Unis \
    d'Amérique|EE. UU.|Vereinigte Staaten|États-Unis|Estados Unidos|Stati Uniti|Verenigde Staten|米国|美国|\
    Соединённые штаты|الولايات المتّحدة
    UY|Uruguay|Eastern Republic of Uruguay|URY|858|Uruguai|ウルグアイ|乌拉圭|Уругвай|الأوروغواي
    UZ|Uzbekistan|Republic of Uzbekistan|UZB|860|Usbekistan|Ouzbékistan|Oezbekistan|Uzbequistão|ウズベキスタン|\
    乌兹别克斯坦|Узбекистан|أوزبكستان
    VA|Holy See (Vatican City State)|VAT|336|Vatican|Vatican City|Vatikan|Heiliger Stuhl (Staat Vatikanstadt)|\
    Saint-Siège (état de la cité du Vatican)|Santa Sede (Ciudad Estado del Vaticano)|Santa Sede (Stato della \
    Città del Vaticano)|Vaticaanstad, Staat|Santa Sé (Estado da Cidade do Vaticano)|聖庁 (バチカン市国)|梵地冈|\
    Государство-город Ватикан|المقعد المقدّس (ولاية مدينة الفاتيكان)
    VC|Saint Vincent and the Grenadines|VCT|670|St. Vincent|St. Vincent und die Grenadinen|\
    Saint-Vincent-et-les-Grenadines|San Vicente y las Granadinas|Saint Vincent e Grenadine|Saint Vincent en de \
    Grenadines|São Vicente e Granadinas|セントビンセント及びグレナディーン諸島|圣文森特和格林纳丁斯|Сент-Винсент \
    и Гренадины|سانت فنسنت و جزر الغرينادين
    VE|Venezuela, Bolivarian Republic of|Venezuela|Bolivarian Republic of Venezuela|VEN|862|Venezuela, \
    Bolivarische Republik|Vénézuela, république bolivarienne du|Venezuela, República Bolivariana de|Venezuela, \
    Repubblica bolivariana del|Venezuela, Bolivariaanse Republiek|Venezuela, República Bolivariana da|ベネズエラ|\
    ベネズエラ・ボリバル共和国|委内瑞拉|委内瑞拉玻利瓦尔共和国|Венесуэла|Боливарианская Республика Венесуэла|\
    فنزويلّا|جمهورية فنزويلا البوليفارية
    VG|Virgin Islands, British|British Virgin Islands|VGB|092|Virgin Islands|Britische Jungferninseln|Îles \
    Vierges britanniques|Islas Vírgenes, Británicas|Isole Vergini, Regno Unito|Maagdeneilanden, Britse|Ilhas \
    Virgens, Britânicas|英領ヴァージン諸島|英属维尔京群岛|Виргинские острова (Британия)|فيرجن، جزر فيرجن \
    البريطانيّة
    VI|Virgin Islands, U.S.|Virgin Islands of the United States|VIR|850|U.S. Virgin Islands|Amerikanische \
    Jungferninseln|Îles Vierges, États-Unis|Islas Vírgenes, de EEUU|Isole Vergini, U.S.A.|Maagdeneilanden, \
    Amerikaanse|Ilhas Virgens, Estados Unidos|米領ヴァージン諸島|美属维尔京群岛|Виргинские острова (США)|فيرجن، \
    جزر فيرجن الأميركيّة
    VN|Viet Nam|Socialist Republic of Viet Nam|VNM|704|Vietname|ベトナム|越南|Вьетнам|الفيتنام|الفييتنام
    VU|Vanuatu|Republic of Vanuatu|VUT|548|バヌアツ|瓦努阿图|Вануату|فانواتو
    WF|Wallis and Futuna|WLF|876|Wallis und Futuna|Wallis et Futuna|Wallis y Futuna|Wallis e Futuna|Wallis en \
    Futuna|ワリー及びフテュナ|瓦利斯和富图纳|Уоллес и Футана|واليس و فوتونا
    WS|Samoa|Independent State of Samoa|WSM|882|サモア|萨摩亚|Самоа|صاموا
    XK|Kosovo|XKX
    YE|Yemen|Republic of Yemen|YEM|887|Jemen|Iémen|イエメン|也门|Йемен|اليمن
    YT|Mayotte|MYT|175|マヨット|马约特|Майот|مايوت
    ZA|South Africa|Republic of South Africa|ZAF|710|Südafrika|Afrique du Sud|Sudáfrica|Zuid-Afrika|África do Sul|\
    南アフリカ|南非|Южная Африка|جنوب إفريقيا
    ZM|Zambia|Republic of Zambia|ZMB|894|Sambia|Zambie|ザンビア|赞比亚|Замбия|زامبيا
    ZW|Zimbabwe|Republic of Zimbabwe|ZWE|716|Simbabwe|Zimbabue|ジンバブエ|津巴布韦|Зимбабве|زمبابوي
    """
}
