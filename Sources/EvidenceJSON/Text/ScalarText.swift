/// A text as the key of a set or dictionary.
package typealias ScalarText = ExactText
