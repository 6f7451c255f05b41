import Canvas
import Glibc

/// Writes a sentence and a line end to standard error, harmless for a terminal.
func printError(_ sentence: String) { writeError(safe(sentence) + "\n") }

/// Writes text to standard error as it is, at once.
func writeError(_ text: String) {
  var text = text
  text.withUTF8 { bytes in
    // Where even errors cannot be written nothing is left to say it with.
    _ = write(STDERR_FILENO, bytes.baseAddress, bytes.count)
  }
}
