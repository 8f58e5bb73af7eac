package nl.kansrijkestart.fhir.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.audit.InMemoryAuditLog;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentCapacity;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentInformation;
import nl.kansrijkestart.consent.ConsentManner;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.disclosure.Discloser;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.disclosure.DisclosureGate;
import nl.kansrijkestart.disclosure.PartyVerifier;
import nl.kansrijkestart.disclosure.ReceiptKey;
import nl.kansrijkestart.fhir.Referrals;
import nl.kansrijkestart.fhir.classification.ResourceClassifier;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.FeedbackOutcome;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;

/** Views of referrals for the tests: of everybody, and of what a consent opens. */
abstract class ReferralViews {

  static final Instant NOW = Referrals.START.plus(Duration.ofDays(2));
  static final ReferralParties PARTIES = ReferralParties.ofDesk(Referrals.OFFICE);
  static final Party DESK = Party.of(Referrals.OFFICE);
  static final Set<DataCategory> ALL =
      EnumSet.of(
          DataCategory.REFERENCE,
          DataCategory.REFERRAL,
          DataCategory.OWN_WISH,
          DataCategory.CONTACT,
          DataCategory.RESIDENCE);

  /** What the gate answers where she gave this answer on these kinds of data. */
  static Result<Disclosure> asked(
      Referral referral,
      OrganizationId recipient,
      ConsentAnswer answer,
      Set<DataCategory> agreed,
      Set<DataCategory> asked) {
    ConsentHistory history =
        ConsentHistory.of(
            new Consent(
                ConsentId.of("c-1"),
                Referrals.WOMAN,
                Referrals.WOMAN,
                ConsentCapacity.SELF,
                ConsentScope.ofWoman(Purpose.REFERRAL, Party.of(recipient), agreed),
                answer,
                NOW.minusSeconds(60),
                null,
                Set.of(ConsentManner.SPOKEN),
                Set.of(ConsentInformation.WHAT_IS_SHARED),
                Party.of(Referrals.PRACTICE, RoleCode.of("MIDWIFE")),
                NOW.minusSeconds(60),
                null));
    return DisclosureGate.selfOnly(
            person -> person.equals(Referrals.WOMAN) ? history : ConsentHistory.empty(),
            Discloser.of(ReceiptKey.of("a-key-for-tests-of-32-bytes-long".getBytes(UTF_8))),
            InMemoryAuditLog.create(),
            person -> person,
            Clock.fixed(NOW, ZoneOffset.UTC),
            PartyVerifier.byHost())
        .disclose(
            Referrals.ASSESSOR,
            referral,
            DisclosureRequest.ofWoman(
                Referrals.WOMAN, Purpose.REFERRAL, DESK, Party.of(recipient), asked, NOW));
  }

  static ReferralView view(Referral referral, OrganizationId recipient, Set<DataCategory> agreed) {
    return asked(referral, recipient, ConsentAnswer.GIVEN, agreed, agreed)
        .match(
            disclosure -> ReferralView.of(disclosure, PARTIES),
            reasons -> {
              throw new AssertionError("refused: " + reasons);
            });
  }

  /** All that may not reach who referred her: her no, that she is out of sight, what she kept. */
  static Stream<Referral> keptFromTheReferrer() {
    return Stream.of(
        Referrals.in(ReferralState.DECLINED_BY_CLIENT),
        declined(ReferralState.SENT),
        declined(ReferralState.RECEIVED),
        Referrals.in(ReferralState.LOST),
        withheld(),
        Referrals.after(withheld(), Referrals.HELPER, ReferralStep.of(Kind.COMPLETE)));
  }

  static Referral declined(ReferralState from) {
    return Referrals.after(Referrals.in(from), Referrals.HERSELF, ReferralStep.of(Kind.DECLINE));
  }

  static Referral withheld() {
    return Referrals.after(
        Referrals.after(
            Referrals.in(ReferralState.STARTED),
            Referrals.HELPER,
            ReferralStep.feedback(FeedbackOutcome.HELPED)),
        Referrals.HELPER,
        ReferralStep.of(Kind.WITHHOLD_FEEDBACK, "she asked so"));
  }

  /** With a step that the helper took, whatever it was judged by. */
  static Referral with(Referral referral, ReferralStep step) {
    List<ReferralEvent> events = new ArrayList<>(referral.events());
    events.add(
        new ReferralEvent(
            referral.id(),
            referral.version() + 1,
            CommandId.of("k-" + (referral.version() + 1)),
            Referrals.HELPER,
            Referrals.START.plus(Duration.ofHours(referral.version())),
            step,
            referral.state(),
            List.of(ConsentId.of("c-2")),
            List.of(),
            null));
    return Referral.of(events);
  }

  static Referral upTo(Referral referral, int version) {
    return Referral.of(referral.events().subList(0, version));
  }

  static Task bare(Task task) {
    Task copy = task.copy().setLastModified(null);
    copy.getMeta().setVersionId(null);
    return copy;
  }

  static int outputs(Referral referral, OrganizationId reader) {
    return ReferralView.toldTo(reader, PARTIES).task(referral).orElseThrow().getOutput().size();
  }

  static String owner(Referral referral, OrganizationId reader) {
    return ReferralView.toldTo(reader, PARTIES)
        .task(referral)
        .orElseThrow()
        .getOwner()
        .getIdentifier()
        .getValue();
  }

  static ServiceRequestStatus status(Referral referral, OrganizationId reader) {
    return ReferralView.toldTo(reader, PARTIES).request(referral).orElseThrow().getStatus();
  }

  static Set<DataCategory> told(org.hl7.fhir.r4.model.Resource resource) {
    ResourceClassifier.About about =
        (ResourceClassifier.About) ResourceClassifier.standard().classify(resource);
    assertThat(about.person()).isEqualTo(Referrals.WOMAN);
    return about.categories();
  }
}
