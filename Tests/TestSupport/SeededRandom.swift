/// A source of numbers that a seed settles, the same on every machine.
///
/// The generator is SplitMix64, which is fast and passes the usual statistical tests. It is for
/// tests alone: its output can be foretold.
///
/// - SeeAlso: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence that belongs to `seed`.
  package init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Draws a number from 0 up to, but not including, `bound`, which is above 0.
  package mutating func number(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Says yes once in `count` draws on average.
  package mutating func isOne(in count: Int) -> Bool {
    number(below: count) == 0
  }

  /// Draws one of `choices`, each as likely as the other, of which there is at least one.
  package mutating func element<Element>(of choices: [Element]) -> Element {
    choices[number(below: choices.count)]
  }
}
