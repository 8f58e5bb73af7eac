package nl.kansrijkestart.pregnancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number of times that she has been pregnant, this pregnancy included (graviditeit).
 *
 * <p>An unknown gravidity is absent, never 0. It says nothing on births: see {@link Parity}.
 *
 * <p>In JSON it is a number. This class is immutable and thread-safe.
 *
 * @param pregnancies the number, 1 to 40; 40 is a guard against mistyping
 */
public record Gravidity(int pregnancies) {

  /** The highest number that is accepted. */
  public static final int MAX = 40;

  /** Checks the range. */
  public Gravidity {
    if (pregnancies < 1 || pregnancies > MAX) {
      throw new IllegalArgumentException(
          "Gravidity must be 1 to " + MAX + ", this pregnancy included, was " + pregnancies);
    }
  }

  /**
   * A gravidity.
   *
   * @param pregnancies the number, 1 to 40
   * @return the gravidity, never null
   * @throws IllegalArgumentException if out of range
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Gravidity of(int pregnancies) {
    return new Gravidity(pregnancies);
  }

  /**
   * The number, as in JSON.
   *
   * @return the number of pregnancies
   */
  @JsonValue
  @Override
  public int pregnancies() {
    return pregnancies;
  }
}
