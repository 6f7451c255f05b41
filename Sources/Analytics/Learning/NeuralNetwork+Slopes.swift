import RealModule

extension NeuralNetwork {
  /// The mean cross-entropy of rows and its slope by every weight and bias (back-propagation).
  ///
  /// - Parameters:
  ///   - parameters: of the network, at which the slope is taken.
  ///   - rows: already on the scale of the network.
  ///   - targets: 0 to 1, as many as rows.
  /// - Complexity: O(rows · columns · hidden).
  package static func slopes(
    _ parameters: Parameters, _ rows: Matrix, _ targets: [Double]
  ) -> (loss: Double, gradient: Parameters) {
    precondition(rows.columns == parameters.hiddenWeights.rows && rows.rows == targets.count)
    let units = parameters.hiddenBiases.count
    var gradient = Parameters(
      hiddenWeights: Matrix(rows: rows.columns, columns: units), hiddenBiases: Array(repeating: 0, count: units),
      outputWeights: Array(repeating: 0, count: units), outputBias: 0)
    var loss = 0.0
    var hidden = Array(repeating: 0.0, count: units)
    for row in 0..<rows.rows {
      let z = forward(parameters, rows, row, &hidden)
      loss += max(z, 0) - targets[row] * z + Double.log(onePlus: Double.exp(-abs(z)))
      let error = LogisticRegression.logistic(z) - targets[row]
      gradient.outputBias += error
      for unit in 0..<units {
        gradient.outputWeights[unit] += error * hidden[unit]
        hidden[unit] = error * parameters.outputWeights[unit] * (1 - hidden[unit] * hidden[unit])
        gradient.hiddenBiases[unit] += hidden[unit]
      }
      spread(hidden, rows, row, &gradient.hiddenWeights.values)
    }
    let count = Double(max(rows.rows, 1))
    gradient.divide(by: count)
    return (loss / count, gradient)
  }

  /// The output of a row before the logistic curve; fills in what the hidden units say.
  private static func forward(_ parameters: Parameters, _ rows: Matrix, _ row: Int, _ hidden: inout [Double]) -> Double
  {
    for unit in hidden.indices { hidden[unit] = parameters.hiddenBiases[unit] }
    hidden.withUnsafeMutableBufferPointer { hidden in
      parameters.hiddenWeights.values.withUnsafeBufferPointer { weights in
        for input in 0..<rows.columns {
          let value = rows.values[row * rows.columns + input]
          for unit in hidden.indices { hidden[unit] += value * weights[input &* hidden.count &+ unit] }
        }
      }
    }
    var z = parameters.outputBias
    for unit in hidden.indices {
      hidden[unit] = Double.tanh(hidden[unit])
      z += parameters.outputWeights[unit] * hidden[unit]
    }
    return z
  }

  /// Adds to the slopes of the hidden weights what comes back to the hidden units, times the row.
  private static func spread(_ back: [Double], _ rows: Matrix, _ row: Int, _ slopes: inout [Double]) {
    slopes.withUnsafeMutableBufferPointer { slopes in
      back.withUnsafeBufferPointer { back in
        for input in 0..<rows.columns {
          let value = rows.values[row * rows.columns + input]
          for unit in back.indices { slopes[input &* back.count &+ unit] += back[unit] * value }
        }
      }
    }
  }
}

extension NeuralNetwork.Parameters {
  fileprivate mutating func divide(by count: Double) {
    for place in hiddenWeights.values.indices { hiddenWeights.values[place] /= count }
    for unit in hiddenBiases.indices { hiddenBiases[unit] /= count }
    for unit in outputWeights.indices { outputWeights[unit] /= count }
    outputBias /= count
  }
}
