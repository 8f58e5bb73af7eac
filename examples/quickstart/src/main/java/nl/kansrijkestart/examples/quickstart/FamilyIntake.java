package nl.kansrijkestart.examples.quickstart;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.birth.BirthIntake;
import nl.kansrijkestart.client.CircumstanceIntake;
import nl.kansrijkestart.client.ClientIntake;
import nl.kansrijkestart.client.VulnerabilityJudgementIntake;
import nl.kansrijkestart.consent.ConsentIntake;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.pregnancy.PregnancyIntake;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.referral.ReferralIntake;
import nl.kansrijkestart.screening.AnswersIntake;

/**
 * One family as a form hands it over: the intake records of core, side by side.
 *
 * @param asOf the day on which everything is looked at; today where it is left out
 * @param client the woman
 * @param pregnancy her pregnancy
 * @param circumstances what helps and what threatens
 * @param overcomesAlone whether she can overcome her problems on her own; unknown where left out
 * @param judgement a professional's judgement that she is very vulnerable
 * @param answers the answers to a questionnaire, where there is one
 * @param forms the answers to questionnaires, where there are more
 * @param birth the birth, once it took place
 * @param wantsSupport whether she wants support; unknown where left out
 * @param indication whether a professional recorded an indication; unknown where left out
 * @param consents what she answered when asked for consent
 * @param referral what is asked of the referral desk
 */
public record FamilyIntake(
    LocalDate asOf,
    @NotNull(message = "{intake.REQUIRED}") @Valid ClientIntake client,
    @NotNull(message = "{intake.REQUIRED}") @Valid PregnancyIntake pregnancy,
    List<@NotNull(message = "{intake.REQUIRED}") @Valid CircumstanceIntake> circumstances,
    Boolean overcomesAlone,
    @Valid VulnerabilityJudgementIntake judgement,
    @Valid AnswersIntake answers,
    List<@NotNull(message = "{intake.REQUIRED}") @Valid AnswersIntake> forms,
    @Valid BirthIntake birth,
    Boolean wantsSupport,
    Boolean indication,
    List<@NotNull(message = "{intake.REQUIRED}") @Valid ConsentIntake> consents,
    @Valid ReferralIntake referral) {

  /** Copies the lists. */
  public FamilyIntake {
    circumstances = FromIntake.list(circumstances);
    forms = FromIntake.list(forms);
    consents = FromIntake.list(consents);
  }

  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
