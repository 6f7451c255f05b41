extension ProductRange {
  struct Article: Sendable {
    let group: String
    let name: String
    let cents: Int64

    /// What is counted.
    var unit: String { Article.units.first { name.hasSuffix($0.ending) }?.unit ?? "piece" }

    /// Endings of names, and what is counted there.
    private static let units: [(ending: String, unit: String)] = [
      ("by the hour", "hour"), (", day", "day"), (", week", "week"), (", year", "year"), (" pairs", "box"),
      (" l", "can"), (", 25", "box"), (", 100", "box"), (", 200", "box"), (", 500", "box"), (", 1,000", "box"),
      (", 100 m", "roll"),
    ]

    var selling: Selling { name.hasSuffix("by the hour") ? .hours : cents > 4_000 ? .pieces : .dozens }
  }

  static let groupNames = shelves.map(\.group)

  static let articles: [Article] = shelves.flatMap { shelf in
    shelf.goods.map { Article(group: shelf.group, name: $0.0, cents: $0.1) }
  }

  /// Groups with their goods and prices in hundredths, the best seller first.
  private static let shelves: [(group: String, goods: [(String, Int64)])] = [
    (
      "Power tools",
      [
        ("Cordless drill 18 V", 18_900), ("Angle grinder 125 mm", 11_950), ("Rotary hammer SDS-plus", 27_900),
        ("Jigsaw 650 W", 13_490), ("Bench grinder", 16_500), ("Battery pack 18 V 5 Ah", 8_990),
        ("Industrial vacuum cleaner", 39_900), ("Magnetic drill stand", 89_000),
      ]
    ),
    (
      "Hand tools",
      [
        ("Screwdriver set, 12 pieces", 3_490), ("Combination spanner set", 7_950), ("Torque wrench 20–100 Nm", 12_900),
        ("Hammer 500 g", 1_890), ("Pipe wrench 1½″", 4_290), ("Side cutter 180 mm", 2_650), ("Tool trolley", 64_900),
        ("Hex key set", 1_590),
      ]
    ),
    (
      "Fasteners",
      [
        ("Hex bolts M8×40, 100", 1_240), ("Wood screws 5×60, 200", 980), ("Wall plugs 8 mm, 100", 690),
        ("Threaded rod M10, 1 m", 320), ("Washers M8, 500", 870), ("Blind rivets 4×10, 500", 1_450),
        ("Anchor bolts M12, 25", 2_780), ("Stainless nuts M8, 100", 1_120),
      ]
    ),
    (
      "Safety",
      [
        ("Safety goggles", 890), ("Work gloves, 12 pairs", 2_340), ("Safety shoes S3", 8_450),
        ("Hearing protection", 2_490), ("Hard hat", 1_690), ("High-visibility vest", 590),
        ("First-aid cabinet", 11_900),
      ]
    ),
    (
      "Measuring",
      [
        ("Digital calliper 150 mm", 5_490), ("Laser distance meter", 12_900), ("Spirit level 80 cm", 3_290),
        ("Micrometer 0–25 mm", 7_800), ("Cross-line laser", 24_900), ("Multimeter", 8_900),
        ("Thermal imaging camera", 99_000),
      ]
    ),
    (
      "Electrical",
      [
        ("Cable reel 40 m", 7_490), ("LED floodlight 50 W", 4_990), ("Installation cable 3×1.5, 100 m", 6_950),
        ("Cable ties, 1,000", 1_990), ("Distribution board", 15_900), ("Circuit breaker B16", 790),
        ("Terminal blocks, 100", 2_890),
      ]
    ),
    (
      "Lubricants",
      [
        ("Multi-purpose grease, 400 g", 690), ("Cutting oil, 5 l", 4_850), ("Hydraulic oil HLP 46, 20 l", 7_990),
        ("Penetrating oil spray", 590), ("Chain oil, 1 l", 1_150), ("Cold cleaner, 10 l", 5_290),
        ("Coolant concentrate, 20 l", 11_400),
      ]
    ),
    (
      "Service",
      [
        ("Calibration", 8_900), ("Repair by the hour", 7_800), ("Inspection of electric tools", 1_250),
        ("On-site training, day", 98_000), ("Machine hire, week", 26_000), ("Express delivery", 1_950),
        ("Maintenance contract, year", 120_000), ("Sharpening", 1_400),
      ]
    ),
  ]
}
