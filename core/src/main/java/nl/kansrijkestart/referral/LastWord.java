package nl.kansrijkestart.referral;

import java.util.Comparator;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.privacy.DataSubject;

/** What she herself said last of a purpose, to whomever: a refusal or withdrawal is her no. */
final class LastWord {

  private static final Comparator<Consent> LATEST =
      Comparator.comparing((Consent answer) -> answer.from()).thenComparing(Consent::recordedAt);

  private LastWord() {}

  static boolean isNo(
      Purpose purpose, ReferralFacts facts, ReferralCommand command, ReferralContext context) {
    return context.consents().records().stream()
        .filter(
            answer ->
                answer.person().equals(facts.request().person())
                    && answer.giver().equals(answer.person())
                    && answer.scope().subject() == DataSubject.WOMAN
                    && answer.scope().purpose() == purpose
                    && !answer.from().isAfter(command.at())
                    && !answer.recordedAt().isAfter(context.now()))
        .max(LATEST)
        .filter(last -> last.answer().objection())
        .isPresent();
  }
}
