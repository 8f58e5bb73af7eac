package nl.kansrijkestart.fhir;

import java.util.Random;

/**
 * Random values by small seeds. Of neighbouring seeds {@link Random} makes nearly the same first
 * draws, so that a seed is mixed before it is used.
 */
public final class Mixed {

  private Mixed() {}

  /** The random values of a seed, with nothing in common with those of the next. */
  public static Random random(long seed) {
    long mixed = seed + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return new Random(mixed ^ (mixed >>> 31));
  }
}
