/**
 * Questionnaires and their scores (screening).
 *
 * <p>A midwife asks the ten questions of the EPDS; the answers add up to 0 to 30, and from a limit
 * that depends on how far the pregnancy is she asks further. Four things go wrong with that in
 * software, and this package is built around them:
 *
 * <ul>
 *   <li>A question that was not asked counts as 0. Here a missing answer has a {@link
 *       nl.kansrijkestart.screening.MissingReason reason} and never a value: a half-filled form
 *       gives the {@link nl.kansrijkestart.screening.Score.Incomplete interval} of figures that are
 *       still possible, and says whether a cut-off is passed or out of reach whatever the rest.
 *   <li>A low total hides the one answer that matters. Here {@link
 *       nl.kansrijkestart.screening.Score.Flag flags} come first, whatever the total is, and also
 *       where the form cannot be scored.
 *   <li>Nobody knows afterwards which form, rules and limit gave the figure. Here every score names
 *       instrument, version and scoring version, and the {@link nl.kansrijkestart.screening.Moment
 *       moment} decides which limit holds.
 *   <li>A score is taken for a diagnosis. Here it is an aid to a conversation: a person decides.
 * </ul>
 *
 * <p>{@link nl.kansrijkestart.screening.Instrument Instruments} are data, one JSON file for each
 * version, checked against a published schema. Numbers only: the texts of the questions belong to
 * their owners. An instrument whose weights are not public is not scored until the host supplies a
 * definition; its {@link nl.kansrijkestart.screening.ModelCard card} says what is known.
 *
 * <pre>{@code
 * Scoring scoring = Scoring.with(InstrumentRegistry.bundled());
 * Score score = scoring.score(answers, Moment.of(pregnancy, day));
 * score.reasons().forEach(reason -> show(reason.text(Language.NL)));
 * }</pre>
 */
@NullMarked
package nl.kansrijkestart.screening;

import org.jspecify.annotations.NullMarked;
