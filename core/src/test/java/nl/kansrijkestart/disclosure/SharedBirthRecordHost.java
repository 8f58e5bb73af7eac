package nl.kansrijkestart.disclosure;

import static nl.kansrijkestart.disclosure.DisclosureFixtures.GIVEN_AT;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.WOMAN;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.values;
import static nl.kansrijkestart.disclosure.GateFixtures.MIDWIFE;
import static nl.kansrijkestart.disclosure.GateFixtures.accepted;
import static nl.kansrijkestart.disclosure.GateFixtures.answer;
import static nl.kansrijkestart.disclosure.GateFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.audit.AuditRef;
import nl.kansrijkestart.audit.Withholding;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentReasons;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.disclosure.SharedBirthRecord.Entry;
import nl.kansrijkestart.disclosure.SharedBirthRecord.Involvement;
import nl.kansrijkestart.disclosure.SharedBirthRecord.Side;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shared record of one woman, with who is involved and what stands in it. */
abstract class SharedBirthRecordHost {

  static final RoleCode MIDWIFERY = RoleCode.of("MIDWIFERY");
  static final Actor YOUTH_NURSE =
      Actor.of(RoleCode.of("YOUTH_NURSE"), PersonId.of("nurse-1"), OrganizationId.of("cjg-1"));
  static final Actor WORKER =
      Actor.of(
          RoleCode.of("SOCIAL_CARE_WORKER"), PersonId.of("worker-1"), OrganizationId.of("team-1"));
  static final Actor OTHER_MIDWIFE =
      Actor.of(RoleCode.of("MIDWIFE"), PersonId.of("midwife-2"), OrganizationId.of("practice-2"));
  static final Actor HERSELF = Actor.ofPerson(RoleCode.of("PREGNANT_WOMAN"), WOMAN);
  static final PersonId PARTNER = PersonId.of("partner-1");
  static final Party HOLDER = Party.of(OrganizationId.of("vsv-1"));
  static final Instant UNTIL = Instant.parse("2025-03-01T00:00:00Z");
  static final Set<DataCategory> OBSTETRIC = Set.of(DataCategory.OBSTETRIC);
  static final Withholding RUNNING =
      Withholding.until(AuditRef.of("report-1"), LocalDate.of(2025, 2, 10));

  final GateFixtures host = new GateFixtures();
  final SharedBirthRecord record =
      new SharedBirthRecord(
          RecordRef.of("birth-record-1"),
          WOMAN,
          null,
          HOLDER,
          List.of(
              new Involvement(MIDWIFE, MIDWIFERY, Side.BIRTH_CARE, GIVEN_AT, UNTIL),
              new Involvement(
                  YOUTH_NURSE,
                  RoleCode.of("YOUTH_HEALTH_CARE"),
                  Side.CITY_AND_YOUTH,
                  GIVEN_AT,
                  null),
              new Involvement(
                  WORKER, RoleCode.of("NEIGHBOURHOOD_TEAM"), Side.CITY_AND_YOUTH, GIVEN_AT, null)),
          List.of(
              entry("pressure", Side.BIRTH_CARE, DataCategory.OBSTETRIC, "120/80", MIDWIFE),
              entry("debts", Side.CITY_AND_YOUTH, DataCategory.SOCIAL, "two letters", WORKER),
              entry("wish", Side.WOMAN, DataCategory.OWN_WISH, "at home", HERSELF),
              new Entry(
                  RecordRef.of("his-smoking"),
                  Side.BIRTH_CARE,
                  PARTNER,
                  DataSubject.PARTNER,
                  DataCategory.OBSTETRIC,
                  "he smokes",
                  MIDWIFE,
                  GIVEN_AT,
                  null),
              new Entry(
                  RecordRef.of("report"),
                  Side.BIRTH_CARE,
                  WOMAN,
                  DataSubject.WOMAN,
                  DataCategory.OBSTETRIC,
                  "withheld",
                  MIDWIFE,
                  GIVEN_AT,
                  RUNNING)));

  static Entry entry(String id, Side side, DataCategory category, Object content, Actor author) {
    return entry(id, side, category, content, author, GIVEN_AT, null);
  }

  static Entry entry(
      String id,
      Side side,
      DataCategory category,
      Object content,
      Actor author,
      Instant at,
      @Nullable Withholding withholding) {
    return new Entry(
        RecordRef.of(id),
        side,
        WOMAN,
        DataSubject.WOMAN,
        category,
        content,
        author,
        at,
        withholding);
  }

  Consent consents(String id, Party recipient, Set<DataCategory> categories) {
    return host.store(
        answer(
            id,
            ConsentAnswer.GIVEN,
            ConsentScope.ofWoman(Purpose.CARE, recipient, categories),
            GIVEN_AT,
            null));
  }

  List<ReasonCode> refusal(Actor reader, Instant at) {
    return refused(record.read(host.gate, reader, OBSTETRIC, at)).stream()
        .map(Reason::code)
        .toList();
  }

  static List<ReasonCode> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-04T09:00:00Z, true",
    "2025-02-04T09:00:01Z, false",
    "2025-02-04T09:00:02Z, false"
  })
  @Requirement({"S-21", "R-071"})
  void should_shut_to_the_involved_midwife_when_her_consent_has_ended_and_not_to_her(
      Instant at, boolean open) {
    // GIVEN a consent that ends
    host.store(
        answer(
            "c-1",
            ConsentAnswer.GIVEN,
            ConsentScope.ofWoman(Purpose.CARE, Party.ofKind(MIDWIFERY), OBSTETRIC),
            GIVEN_AT,
            Instant.parse("2025-02-04T09:00:01Z")));
    // WHEN
    Result<Disclosure> read = record.read(host.gate, MIDWIFE, OBSTETRIC, at);
    // THEN
    assertThat(codes(read.match(disclosure -> List.of(), reasons -> List.copyOf(reasons))))
        .isEqualTo(open ? List.of() : List.of(ConsentReasons.NOT_COVERED, ConsentReasons.ENDED));
    assertThat(values(accepted(record.readOwn(host.gate, HERSELF, at)))).contains("120/80");
  }
}
