import TestSupport
import Testing

@testable import Workbench

@Suite("Choosing a theme")
struct ThemeChoosingTests {
  private func driver() throws -> DeskDriver {
    let themes = ThemeShelf(chosen: "guanxi", file: "/home/lena/.config/guanxi/config.toml") {
      ["guanxi", "paper", "night"].map { ThemeShelf.Entry(name: $0, summary: "Summary of \($0).") }
    }
    return DeskDriver(try .sample(), themes: themes)
  }

  @Test("the screen is shown in the theme under the cursor, and Esc puts the old one back")
  func preview() throws {
    let driver = try driver()
    #expect(driver.desk.theme == "guanxi")
    driver.press("g T Down")
    #expect(driver.desk.theme == "paper")
    driver.type("nig")
    #expect(driver.desk.theme == "night")
    driver.press("Esc")
    #expect(driver.desk.theme == "guanxi")
  }

  @Test("Enter keeps it, and the line says how to keep it for good")
  func chosen() throws {
    let driver = try driver().press("g T Down Enter")
    #expect(driver.desk.theme == "paper")
    #expect(driver.text.contains("write theme = \"paper\" in /home/lena/.config/guanxi/config.toml"))
    driver.press("g T")
    #expect(driver.text.contains("▌ paper"))
  }
}
