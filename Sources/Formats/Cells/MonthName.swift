/// The names of months and weekdays in dates, in the languages that most exports are written in.
enum MonthName {
  /// Reads a month's name as its number, 1 to 12; nil, without moving, where there is none.
  static func read(_ cursor: inout ByteCursor) -> Int? { cursor.take(word: months) }

  /// Passes over a weekday and the comma behind it.
  static func skipWeekday(_ cursor: inout ByteCursor) {
    if cursor.take(word: weekdays) != nil { cursor.skip(Array(" ,.".utf8)) }
  }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, names) in monthNames.enumerated() {
      for name in names.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()

  private static let weekdays: [String: Bool] = weekdayNames.split(separator: " ").reduce(into: [:]) {
    $0[String($1)] = true
  }

  /// English, German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Polish and Russian; a short form that is
  /// another month elsewhere is left out.
  private static let monthNames = [
    "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari styczeń stycznia января янв",
    "february feb februar feber février fevrier févr fevr fév fev febrero febbraio fevereiro februari luty lutego "
      + "февраля фев февр",
    "march mar märz maerz mär mrz mars marzo março marco maart mrt marts marzec marca марта мар март",
    "april apr avril avr abril abr aprile kwiecień kwietnia апреля апр апрель",
    "may mai mayo maggio mag maio mei maj maja мая май",
    "june jun juni juin junio giugno giu junho czerwiec czerwca июня июн июнь",
    "july jul juli juillet juil julio luglio lug julho lipiec lipca июля июл июль",
    "august aug août aout agosto ago augustus augusti sierpień sierpnia августа авг август",
    "september sep sept septembre septiembre setiembre settembre set setembro wrzesień września сентября сен сент сентябрь",
    "october oct oktober okt octobre octubre ottobre ott outubro out październik października октября окт октябрь",
    "november nov novembre noviembre novembro listopada listopad ноября ноя нояб ноябрь",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember grudzień grudnia декабря дек "
      + "декабрь",
  ]

  private static let weekdayNames =
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    + "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so "
    + "lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim "
    + "lunes martes miércoles jueves viernes sábado domingo "
    + "lunedì martedì mercoledì giovedì venerdì sabato domenica "
    + "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
}
