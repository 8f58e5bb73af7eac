/**
 * Questionnaires and their scores (screening).
 *
 * <p>A midwife asks the two questions of the PHQ-2; the answers add up to 0 to 6, and from 3 she
 * asks further. Three things go wrong with that in software, and this package is built around them:
 *
 * <ul>
 *   <li>A question that was not asked counts as 0. Here a missing answer has a {@link
 *       nl.kansrijkestart.screening.MissingReason reason} and never a value: a half-filled form
 *       gives the {@link nl.kansrijkestart.screening.Score.Incomplete interval} of totals that are
 *       still possible, and says whether the cut-off is passed or out of reach whatever the rest.
 *   <li>Nobody knows afterwards which form and which rules gave the figure. Here every score names
 *       instrument, version and scoring version.
 *   <li>A score is taken for a diagnosis. Here it is an aid to a conversation: a person decides.
 * </ul>
 *
 * <p>{@link nl.kansrijkestart.screening.Instrument Instruments} are data, one JSON file for each
 * version, checked against a published schema. Numbers only: the texts of the questions belong to
 * their owners. An instrument whose weights are not public is not scored until the host supplies a
 * definition.
 *
 * <pre>{@code
 * Scoring scoring = Scoring.with(InstrumentRegistry.bundled());
 * Score score = scoring.score(answers);
 * score.reasons().forEach(reason -> show(reason.text(Language.NL)));
 * }</pre>
 */
@NullMarked
package nl.kansrijkestart.screening;

import org.jspecify.annotations.NullMarked;
