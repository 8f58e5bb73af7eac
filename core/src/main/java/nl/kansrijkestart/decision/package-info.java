/**
 * What every answer of the library carries.
 *
 * <p>A verdict without its grounds is of no use to a midwife and of no use to an auditor. So every
 * answer (a check, a score, an eligibility, a referral step) is a value that lists {@link
 * nl.kansrijkestart.decision.Reason reasons}. A reason has a stable code that a machine can branch
 * on, the {@link nl.kansrijkestart.decision.RuleRef rule} and its version, the {@link
 * nl.kansrijkestart.decision.Source sources} that the rule stands on, the figures that were used,
 * and a text in Dutch and English.
 *
 * <p>{@link nl.kansrijkestart.decision.Ternary#UNKNOWN Unknown} is an answer of its own: it never
 * becomes no, and never zero.
 *
 * <p>Codes are constants of their feature ({@code referral.CONSENT_MISSING}); their texts stand in
 * {@code reasons_nl.properties} and {@code reasons_en.properties} beside that feature's classes.
 * This package knows no feature.
 */
@NullMarked
package nl.kansrijkestart.decision;

import org.jspecify.annotations.NullMarked;
