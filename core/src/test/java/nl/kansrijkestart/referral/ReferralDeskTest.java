package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR_2;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.desk2;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.junit.jupiter.api.Test;

/**
 * A host with several desks hands each referral the rules of one; once received it is with that
 * one.
 */
class ReferralDeskTest {

  private static final ReferralContext OTHER_DESK =
      ReferralContext.of(desk2(), CONTEXT.roles(), CONTEXT.consents(), CONTEXT.now());

  private static List<String> refusals(
      Referral referral, Actor actor, Kind kind, ReferralContext context) {
    return referral
        .apply(command(referral, actor, step(kind)), context)
        .match(
            applied -> List.<Reason>of(),
            unchanged -> unchanged.reasons(),
            refused -> refused.reasons())
        .stream()
        .map(reason -> reason.code().toString())
        .toList();
  }

  @Test
  void should_refuse_another_desk_what_one_desk_received() {
    Referral received = ReferralSamples.in(ReferralState.RECEIVED);
    assertThat(refusals(received, ASSESSOR_2, Kind.ACCEPT, OTHER_DESK))
        .containsExactly("referral.ACTOR_NOT_ALLOWED", "referral.OTHER_DESK");
    assertThat(refusals(received, ASSESSOR, Kind.ACCEPT, OTHER_DESK))
        .containsExactly("referral.OTHER_DESK");
    assertThat(refusals(received, ASSESSOR, Kind.ACCEPT, CONTEXT)).isEmpty();
  }

  @Test
  void should_never_stop_her_by_the_rules_of_another_desk() {
    Referral received = ReferralSamples.in(ReferralState.RECEIVED);
    assertThat(refusals(received, WOMAN, Kind.DECLINE, OTHER_DESK)).isEmpty();
  }

  @Test
  void should_say_that_a_professional_refers_from_an_organisation() {
    Actor alone = Actor.ofPerson(MIDWIFE.role(), PersonId.of("professional-1"));
    Referral draft = ReferralFixtures.draft(alone, ReferralFixtures.request());
    assertThat(refusals(draft, alone, Kind.SEND, CONTEXT))
        .containsExactly("referral.ACTOR_NOT_ALLOWED", "referral.ORGANIZATION_MISSING");
  }

  @Test
  void should_tell_of_a_transfer_only_where_there_was_one() {
    assertThat(ReferralSamples.in(ReferralState.RECEIVED).transferredTo()).isEmpty();
  }
}
