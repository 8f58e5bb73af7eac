package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR_2;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.OFFICE;
import static nl.kansrijkestart.referral.ReferralFixtures.OFFICE_2;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.desk2;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.jspecify.annotations.Nullable;
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
        .containsExactly("referral.STEP_NOT_NOW");
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
  void should_refuse_another_desk_what_was_sent_to_one() {
    Referral sent = ReferralSamples.in(ReferralState.SENT);
    assertThat(refusals(sent, ASSESSOR_2, Kind.RECEIVE, OTHER_DESK))
        .containsExactly("referral.STEP_NOT_NOW");
    assertThat(refusals(sent, MIDWIFE, Kind.CANCEL, OTHER_DESK))
        .containsExactly("referral.STEP_NOT_NOW");
    assertThat(refusals(sent, WOMAN, Kind.DECLINE, OTHER_DESK)).isEmpty();
    assertThat(refusals(sent, ASSESSOR, Kind.RECEIVE, CONTEXT)).isEmpty();
  }

  @Test
  void should_say_which_desk_has_it_from_the_sending_on() {
    assertThat(ReferralSamples.in(ReferralState.DRAFT).desk()).isEmpty();
    assertThat(ReferralSamples.in(ReferralState.SENT).desk()).contains(OFFICE);
    assertThat(ReferralSamples.in(ReferralState.RECEIVED).desk()).contains(OFFICE);
  }

  @Test
  void should_read_a_log_of_before_the_desk_was_named_and_know_it_by_the_receipt() {
    List<ReferralEvent> older =
        ReferralSamples.in(ReferralState.RECEIVED).events().stream()
            .map(event -> sentTo(event, null))
            .toList();
    assertThat(Referral.of(older.subList(0, 2)).desk()).isEmpty();
    assertThat(Referral.of(older).desk()).contains(OFFICE);
  }

  @Test
  void should_refuse_a_log_in_which_another_desk_received_it_than_the_one_it_was_sent_to() {
    List<ReferralEvent> forged =
        ReferralSamples.in(ReferralState.RECEIVED).events().stream()
            .map(event -> event.desk() == null ? event : sentTo(event, OFFICE_2))
            .toList();
    assertThat(Referral.replay(forged).<List<Reason>>match(referral -> List.of(), r -> r))
        .extracting(Reason::code)
        .containsExactly(ReferralReasons.LOG_STEP);
  }

  @Test
  void should_name_a_desk_with_the_sending_only() {
    ReferralEvent draft = ReferralSamples.in(ReferralState.DRAFT).events().get(0);
    assertThatThrownBy(() -> sentTo(draft, OFFICE)).isInstanceOf(IllegalArgumentException.class);
  }

  private static ReferralEvent sentTo(ReferralEvent event, @Nullable OrganizationId desk) {
    return new ReferralEvent(
        event.referral(),
        event.version(),
        event.command(),
        event.actor(),
        event.at(),
        event.step(),
        event.state(),
        event.consents(),
        event.notes(),
        desk);
  }
}
