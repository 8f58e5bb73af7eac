/**
 * What is done with scores after they are made: comparing two forms, following an outcome, and
 * putting scores beside circumstances in a proposal.
 *
 * <p>It sees finished {@link nl.kansrijkestart.screening.Score scores} only, never answers: a score
 * may start a conversation here, and decides nothing.
 *
 * <pre>{@code
 * Result<ScoreChange> change = ScoreChange.between(earlier, later, Scale.TOTAL);
 * }</pre>
 */
@NullMarked
package nl.kansrijkestart.screening.followup;

import org.jspecify.annotations.NullMarked;
