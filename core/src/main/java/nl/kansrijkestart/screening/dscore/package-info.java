/**
 * The D-score: the development of a young child as one figure.
 *
 * <p>It stands apart from the questionnaires of {@link nl.kansrijkestart.screening}: it is about
 * the child, has no items with points, no cut-offs and no critical answers, and rests on a
 * statistical model with a key that the host brings.
 *
 * <pre>{@code
 * DScore dScore = DScore.with(DScore.Key.read("dutch", 2.1044, in), DScore.Algorithm.FROM_1_9_0);
 * Result<DScore.Value> value = dScore.score(120, Map.of("ddifmd001", true));
 * }</pre>
 */
@NullMarked
package nl.kansrijkestart.screening.dscore;

import org.jspecify.annotations.NullMarked;
