package nl.kansrijkestart.referral.meeting;

import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.DAY;
import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.MIDWIFE;
import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.NURSE;
import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.WOMAN;
import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.actor;
import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.codes;
import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.made;
import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.meeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.kansrijkestart.audit.InMemoryAuditLog;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentCapacity;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentInformation;
import nl.kansrijkestart.consent.ConsentManner;
import nl.kansrijkestart.consent.ConsentReasons;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.disclosure.Discloser;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.disclosure.DisclosureGate;
import nl.kansrijkestart.disclosure.DisclosureReasons;
import nl.kansrijkestart.disclosure.PartyVerifier;
import nl.kansrijkestart.disclosure.ReceiptKey;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaseTableTest {

  private static final Instant NOW = DAY.atTime(10, 0).toInstant(ZoneOffset.UTC);
  private static final RoleCode CJG = RoleCode.of("YOUTH_HEALTH_CARE");
  private static final ReceiptKey KEY =
      ReceiptKey.of("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
  private static final Party PRACTICE = Party.of(MIDWIFE.organization(), MIDWIFE.role());
  private static final Participant NURSE_THERE = new Participant(NURSE, null, true);
  private static final Participant WORKER =
      new Participant(actor("SOCIAL_CARE_WORKER", "worker-1", "team-1"), null, true);
  private static final Set<DataCategory> ASKED =
      EnumSet.of(DataCategory.SOCIAL, DataCategory.MENTAL_HEALTH);
  private static final Disclosable RECORD =
      () ->
          List.of(
              Part.ofWoman("debts", DataCategory.SOCIAL, "some"),
              Part.ofWoman("mood", DataCategory.MENTAL_HEALTH, "low"));

  private final InMemoryAuditLog log = InMemoryAuditLog.create();

  @Test
  @Requirement("R-245")
  void should_tell_each_participant_only_what_her_consent_opens_to_that_one() {
    CaseTable table = table(consent("c-1", NURSE, Purpose.CASE_MEETING, DataCategory.SOCIAL));

    CaseTable.Share nurse = table.share(NURSE_THERE, ASKED, NOW);
    assertThat(nurse.categories()).containsExactly(DataCategory.SOCIAL);
    assertThat(reasons(nurse)).contains(ConsentReasons.NOT_COVERED);
    CaseTable.Share worker = table.share(WORKER, ASKED, NOW);
    assertThat(worker.categories()).isEmpty();
    assertThat(worker.reasons()).isNotEmpty();
    assertThat(log.records()).as("both questions, and that on the rest").hasSize(3);
  }

  @Test
  void should_tell_all_that_is_asked_where_her_consent_opens_all() {
    CaseTable table =
        table(
            consent(
                "c-1",
                NURSE,
                Purpose.CASE_MEETING,
                DataCategory.SOCIAL,
                DataCategory.MENTAL_HEALTH));

    assertThat(table.share(NURSE_THERE, ASKED, NOW).categories())
        .containsExactlyInAnyOrderElementsOf(ASKED);
    assertThat(log.records()).hasSize(1);
  }

  @Test
  @Requirement("R-245")
  void should_tell_nothing_where_nobody_asked_her_or_she_agreed_to_something_else() {
    assertThat(table().share(NURSE_THERE, ASKED, NOW).categories()).isEmpty();
    assertThat(reasons(table().share(NURSE_THERE, ASKED, NOW)))
        .containsExactly(ConsentReasons.NOT_ASKED);
    Consent care = consent("c-1", NURSE, Purpose.CARE, DataCategory.SOCIAL);
    assertThat(table(care).share(NURSE_THERE, ASKED, NOW).categories()).isEmpty();
    Consent given = consent("c-1", NURSE, Purpose.CASE_MEETING, DataCategory.SOCIAL);
    Consent back =
        given.withdrawn(ConsentId.of("c-2"), NOW.minusSeconds(60), PRACTICE, NOW.minusSeconds(60));
    assertThat(table(given, back).share(NURSE_THERE, ASKED, NOW).categories()).isEmpty();
  }

  @Test
  void should_tell_nothing_to_whom_the_host_did_not_verify_whatever_she_agreed_to() {
    Consent given = consent("c-1", NURSE, Purpose.CASE_MEETING, DataCategory.SOCIAL);
    Participant stranger = new Participant(NURSE, null, false);
    Participant partner =
        new Participant(
            Actor.ofPerson(RoleCode.of("PARTNER"), PersonId.of("partner-1")), null, true);
    Participant nameless =
        new Participant(Actor.ofOrganization(CJG, NURSE.organization()), null, true);
    for (Participant one : List.of(stranger, partner, nameless)) {
      CaseTable table = table(List.of(one), PartyVerifier.byHost(), null, given);
      assertThat(reasons(table.share(one, ASKED, NOW)))
          .containsExactly(MeetingReasons.NOT_VERIFIED);
      assertThat(codes(table.disclose(one, RECORD, ASKED, NOW)))
          .containsExactly(MeetingReasons.NOT_VERIFIED);
    }
    Participant saysSo = new Participant(NURSE, CJG, true);
    CaseTable table = table(List.of(saysSo), party -> Optional.empty(), null, given);
    assertThat(table.share(saysSo, ASKED, NOW).categories()).isEmpty();
    assertThat(reasons(table.share(saysSo, ASKED, NOW)))
        .containsExactly(DisclosureReasons.KIND_NOT_VERIFIED);
  }

  @Test
  void should_tell_nothing_to_who_is_not_at_the_table() {
    CaseTable table =
        table(
            List.of(WORKER),
            PartyVerifier.byHost(),
            null,
            consent("c-1", NURSE, Purpose.CASE_MEETING, DataCategory.SOCIAL));

    assertThat(reasons(table.share(NURSE_THERE, ASKED, NOW)))
        .containsExactly(MeetingReasons.NOT_AT_THE_TABLE);
    assertThat(log.records()).isEmpty();
  }

  @Test
  void should_hand_over_exactly_what_may_be_told() {
    CaseTable table = table(consent("c-1", NURSE, Purpose.CASE_MEETING, DataCategory.SOCIAL));

    Result<Disclosure> told = table.disclose(NURSE_THERE, RECORD, ASKED, NOW);
    assertThat(
            told.<List<String>>match(
                disclosure -> disclosure.items().stream().map(Disclosure.Item::name).toList(),
                reasons -> List.of()))
        .containsExactly("debts");
    assertThat(table.disclose(WORKER, RECORD, ASKED, NOW)).isInstanceOf(Result.Refused.class);
  }

  @Test
  void should_ask_within_the_pregnancy_where_one_is_named() {
    RecordRef pregnancy = RecordRef.ofPregnancy(PregnancyId.of("p-1"));
    ConsentScope scope =
        ConsentScope.ofWoman(
                Purpose.CASE_MEETING, Party.of(NURSE.organization()), Set.of(DataCategory.SOCIAL))
            .withContext(pregnancy);
    Consent given = consent("c-1", scope);
    List<Participant> there = List.of(NURSE_THERE);

    assertThat(
            table(there, PartyVerifier.byHost(), pregnancy, given)
                .share(NURSE_THERE, ASKED, NOW)
                .categories())
        .containsExactly(DataCategory.SOCIAL);
    assertThat(
            table(there, PartyVerifier.byHost(), null, given)
                .share(NURSE_THERE, ASKED, NOW)
                .categories())
        .isEmpty();
  }

  @Test
  void should_refuse_a_question_that_asks_for_nothing_and_show_no_content() {
    CaseTable table = table();
    assertThatIllegalArgumentException().isThrownBy(() -> table.share(NURSE_THERE, Set.of(), NOW));
    assertThat(table).hasToString("CaseTable[masked]");
    assertThat(table.share(WORKER, ASKED, NOW)).hasToString("Share[masked]");
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 100);
  }

  /** Against her answers themselves: a kind goes out if and only if one of them opens it. */
  @ParameterizedTest
  @MethodSource("seeds")
  void should_tell_a_kind_if_and_only_if_an_answer_to_that_participant_opens_it(long seed) {
    Random random = new Random(seed);
    Set<DataCategory> toNurse = some(random);
    Set<DataCategory> toWorker = some(random);
    Set<DataCategory> asked = some(random);
    CaseTable table =
        table(
            consent("c-1", NURSE, Purpose.CASE_MEETING, toNurse.toArray(DataCategory[]::new)),
            consent(
                "c-2", WORKER.who(), Purpose.CASE_MEETING, toWorker.toArray(DataCategory[]::new)));

    toNurse.retainAll(asked);
    toWorker.retainAll(asked);
    assertThat(table.share(NURSE_THERE, asked, NOW).categories()).isEqualTo(toNurse);
    assertThat(table.share(WORKER, asked, NOW).categories()).isEqualTo(toWorker);
  }

  private static Set<DataCategory> some(Random random) {
    Set<DataCategory> some = EnumSet.noneOf(DataCategory.class);
    some.add(DataCategory.OWN_WISH);
    for (DataCategory category :
        List.of(
            DataCategory.SOCIAL,
            DataCategory.MENTAL_HEALTH,
            DataCategory.FAMILY,
            DataCategory.SAFETY)) {
      if (random.nextBoolean()) {
        some.add(category);
      }
    }
    return some;
  }

  private CaseTable table(Consent... consents) {
    return table(List.of(NURSE_THERE, WORKER), PartyVerifier.byHost(), null, consents);
  }

  private CaseTable table(
      List<Participant> there,
      PartyVerifier parties,
      @Nullable RecordRef context,
      Consent... consents) {
    ConsentHistory history = ConsentHistory.of(consents);
    DisclosureGate gate =
        DisclosureGate.selfOnly(
            person -> history,
            Discloser.of(KEY),
            log,
            person -> person.equals(WOMAN) ? PersonId.of("in-the-log") : person,
            Clock.fixed(NOW, ZoneOffset.UTC),
            parties);
    CaseMeeting meeting =
        made(meeting(Invitation.sent(DAY), List.of(), there.toArray(Participant[]::new)));
    return CaseTable.of(gate, meeting, MIDWIFE, PRACTICE, context);
  }

  private static Consent consent(
      String id, Actor recipient, Purpose purpose, DataCategory... categories) {
    return consent(
        id, ConsentScope.ofWoman(purpose, Party.of(recipient.organization()), Set.of(categories)));
  }

  private static Consent consent(String id, ConsentScope scope) {
    Instant from = NOW.minusSeconds(86_400);
    return new Consent(
        ConsentId.of(id),
        WOMAN,
        WOMAN,
        ConsentCapacity.SELF,
        scope,
        ConsentAnswer.GIVEN,
        from,
        null,
        Set.of(ConsentManner.SPOKEN),
        Set.of(ConsentInformation.WHAT_IS_SHARED),
        PRACTICE,
        from,
        null);
  }

  private static List<ReasonCode> reasons(CaseTable.Share share) {
    return share.reasons().stream().map(Reason::code).distinct().toList();
  }
}
