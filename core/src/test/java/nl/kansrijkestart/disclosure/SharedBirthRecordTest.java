package nl.kansrijkestart.disclosure;

import static nl.kansrijkestart.disclosure.DisclosureFixtures.GIVEN_AT;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.PRACTICE;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.USED_AT;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.WOMAN;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.values;
import static nl.kansrijkestart.disclosure.GateFixtures.IN_LOG;
import static nl.kansrijkestart.disclosure.GateFixtures.MIDWIFE;
import static nl.kansrijkestart.disclosure.GateFixtures.accepted;
import static nl.kansrijkestart.disclosure.GateFixtures.failing;
import static nl.kansrijkestart.disclosure.GateFixtures.refused;
import static nl.kansrijkestart.disclosure.GateFixtures.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.audit.AuditEvent;
import nl.kansrijkestart.audit.AuditKind;
import nl.kansrijkestart.audit.AuditOutcome;
import nl.kansrijkestart.audit.Withholding;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentReasons;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.consent.ReportingCode;
import nl.kansrijkestart.consent.ReportingCode.StepKind;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.disclosure.SharedBirthRecord.Entry;
import nl.kansrijkestart.disclosure.SharedBirthRecord.Involvement;
import nl.kansrijkestart.disclosure.SharedBirthRecord.Side;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedBirthRecordTest extends SharedBirthRecordHost {

  @Test
  @Requirement({"S-21", "R-071"})
  void should_open_to_the_involved_midwife_she_agreed_to_until_she_withdraws_and_to_her_always() {
    // GIVEN her consent for this midwife, and one for every midwifery practice
    Consent consent = consents("c-1", Party.of(OrganizationId.of("practice-1")), OBSTETRIC);
    Consent general = consents("c-2", Party.ofKind(MIDWIFERY), OBSTETRIC);
    // WHEN they read
    Disclosure read = accepted(record.read(host.gate, MIDWIFE, OBSTETRIC, USED_AT));
    // THEN the midwife may, the worker may not, nor a midwife who is not involved
    assertThat(values(read.items())).contains("120/80").doesNotContain("he smokes", "two letters");
    assertThat(refusal(WORKER, USED_AT)).contains(ConsentReasons.NOT_COVERED);
    assertThat(refusal(OTHER_MIDWIFE, USED_AT)).containsExactly(DisclosureReasons.NOT_INVOLVED);
    // WHEN she withdraws THEN the midwife may not, in that second
    host.store(withdrawn(consent, "w-1", USED_AT.plusSeconds(60)));
    assertThat(refusal(MIDWIFE, USED_AT.plusSeconds(60))).contains(ConsentReasons.WITHDRAWN);
    assertThat(general.scope().recipient().kind()).isEqualTo(MIDWIFERY);
    // THEN she reads on
    assertThat(values(accepted(record.readOwn(host.gate, HERSELF, USED_AT.plusSeconds(61)))))
        .contains("120/80", "two letters", "at home");
    assertThat(host.kinds())
        .containsExactly(
            AuditKind.PERMIT,
            AuditKind.DISCLOSURE, // what she sees too
            AuditKind.DISCLOSURE, // what is withheld, out of her overview
            AuditKind.DENY,
            AuditKind.DENY,
            AuditKind.DENY,
            AuditKind.READ);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-03T08:59:59Z, false",
    "2025-02-03T09:00:00Z, true",
    "2025-02-28T23:59:59Z, true",
    "2025-03-01T00:00:00Z, false"
  })
  void should_open_only_while_the_professional_is_involved(Instant at, boolean open) {
    host.now = at;
    consents("c-1", Party.ofKind(MIDWIFERY), OBSTETRIC);

    assertThat(
            record
                .read(host.gate, MIDWIFE, OBSTETRIC, at)
                .<Boolean>match(disclosure -> true, reasons -> false))
        .isEqualTo(open);
  }

  @Test
  void should_not_show_her_what_is_her_partners_or_belongs_to_a_running_report() {
    List<Disclosure.Item> items = accepted(record.readOwn(host.gate, HERSELF, USED_AT));

    assertThat(items)
        .extracting(Disclosure.Item::name)
        .containsExactly("id", "woman", "pressure", "debts", "wish");
    assertThat(values(items)).doesNotContain("he smokes", "withheld");
    assertThat(host.events().get(0).actor().person()).isEqualTo(IN_LOG);
    assertThat(host.events().get(0).categories()).contains(DataCategory.SOCIAL);
  }

  @Test
  void should_refuse_her_way_of_reading_to_everybody_else() {
    assertThat(codes(refused(record.readOwn(host.gate, MIDWIFE, USED_AT))))
        .containsExactly(DisclosureReasons.NOT_HERSELF);
    assertThat(codes(refused(record.read(host.gate, HERSELF, OBSTETRIC, USED_AT))))
        .containsExactly(DisclosureReasons.NOT_INVOLVED);

    assertThat(host.events()).extracting(AuditEvent::outcome).containsOnly(AuditOutcome.REFUSED);
  }

  @Test
  void should_keep_a_withheld_entry_from_the_other_side_and_from_her_overview() {
    // GIVEN her consent for both sides
    consents("c-1", Party.ofKind(MIDWIFERY), OBSTETRIC);
    consents("c-2", Party.of(YOUTH_NURSE.organization()), OBSTETRIC);
    // WHEN
    Disclosure midwife = accepted(record.read(host.gate, MIDWIFE, OBSTETRIC, USED_AT));
    Disclosure nurse = accepted(record.read(host.gate, YOUTH_NURSE, OBSTETRIC, USED_AT));
    // THEN the side that wrote it reads it, marked; the other neither reads nor learns of it
    assertThat(midwife.items())
        .extracting(Disclosure.Item::name)
        .containsExactly("pressure", "report");
    assertThat(values(midwife.items())).contains("withheld", true);
    assertThat(nurse.items()).extracting(Disclosure.Item::name).containsExactly("pressure");
    assertThat(values(nurse.items())).doesNotContain(true);
    assertThat(nurse.hostReceipt().leftOut())
        .extracting(HostReceipt.LeftOut::path)
        .doesNotContain("report");
    assertThat(host.events())
        .filteredOn(event -> event.kind() == AuditKind.DISCLOSURE)
        .extracting(AuditEvent::withholding)
        .containsExactly(null, RUNNING, null);
    // AND without her consent, or for other data, nobody reads it
    assertThat(refusal(WORKER, USED_AT)).contains(ConsentReasons.NOT_COVERED);
    consents("c-3", Party.ofKind(MIDWIFERY), Set.of(DataCategory.SOCIAL));
    Set<DataCategory> social = Set.of(DataCategory.SOCIAL);
    assertThat(values(accepted(record.read(host.gate, MIDWIFE, social, USED_AT)).items()))
        .doesNotContain("withheld");
    assertThat(host.events().get(host.events().size() - 1).withholding()).isNull();
  }

  @Test
  void should_check_the_receipt_of_a_reading_against_what_that_side_reads() {
    assertThat(record.asReadBy(Side.WOMAN).parts()).isEqualTo(record.parts());
    assertThat(record.asReadBy(Side.CITY_AND_YOUTH).parts()).isEqualTo(record.parts());
    assertThat(record.asReadBy(Side.BIRTH_CARE).parts()).hasSize(record.parts().size() + 1);
  }

  private static ReportingCode report(PersonId person, Instant recordedAt, StepKind... kinds) {
    return new ReportingCode(
        RecordRef.of("report-1"),
        person,
        DataSubject.WOMAN,
        Party.ofKind(ReportingCode.SAFE_HOME),
        OBSTETRIC,
        Stream.of(kinds).map(kind -> ReportingCode.Step.taken(kind, recordedAt, PRACTICE)).toList(),
        LocalDate.of(2025, 2, 10));
  }

  @Test
  void should_keep_nothing_back_on_a_report_that_is_made_up() {
    // GIVEN a midwife who would hide an entry, without a report and with others
    Entry hidden =
        entry(
            "pressure",
            Side.BIRTH_CARE,
            DataCategory.OBSTETRIC,
            "hidden",
            MIDWIFE,
            USED_AT,
            RUNNING);
    ReportingCode ours = report(WOMAN, USED_AT, StepKind.SIGNALS);
    // WHEN
    List<Result<SharedBirthRecord>> tried =
        List.of(
            record.write(host.gate, MIDWIFE, hidden),
            record.write(host.gate, MIDWIFE, hidden, report(WOMAN, USED_AT)),
            record.write(
                host.gate, MIDWIFE, hidden, report(WOMAN, USED_AT, StepKind.ANONYMOUS_ADVICE)),
            record.write(
                host.gate, MIDWIFE, hidden, report(WOMAN, USED_AT.plusNanos(1), StepKind.SIGNALS)),
            record.write(host.gate, MIDWIFE, hidden, report(PARTNER, USED_AT, StepKind.SIGNALS)),
            record.write(host.gate, MIDWIFE, hidden, ours.withReviewOn(LocalDate.of(2035, 2, 10))));
    // THEN it is refused, and she sees that somebody tried
    for (Result<SharedBirthRecord> result : tried) {
      assertThat(codes(refused(result))).containsExactly(DisclosureReasons.WITHHELD_WITHOUT_REPORT);
    }
    assertThat(host.events()).extracting(AuditEvent::withholding).containsOnlyNulls();
    // AND with the report it is kept back
    SharedBirthRecord kept = accepted(record.write(host.gate, MIDWIFE, hidden, ours));
    assertThat(values(accepted(kept.readOwn(host.gate, HERSELF, USED_AT))))
        .doesNotContain("hidden", "120/80");
  }

  @Test
  @Requirement("R-070")
  void should_let_each_side_read_the_same_entry_by_its_key_and_write_its_own_part() {
    // GIVEN
    consents("c-1", Party.of(YOUTH_NURSE.organization()), OBSTETRIC);
    consents("c-2", Party.of(MIDWIFE.organization()), Set.of(DataCategory.SOCIAL));
    // WHEN each side and she write their own
    SharedBirthRecord written = record;
    for (Entry own :
        List.of(
            later("pressure", Side.BIRTH_CARE, DataCategory.OBSTETRIC, MIDWIFE),
            later("debts", Side.CITY_AND_YOUTH, DataCategory.SOCIAL, WORKER),
            later("wish", Side.WOMAN, DataCategory.OWN_WISH, HERSELF),
            later("visit", Side.CITY_AND_YOUTH, DataCategory.SOCIAL, YOUTH_NURSE))) {
      written = accepted(written.write(host.gate, own.author(), own));
    }
    // THEN the other side reads nothing without her consent
    assertThat(
            codes(
                refused(
                    written.read(host.gate, YOUTH_NURSE, Set.of(DataCategory.SOCIAL), USED_AT))))
        .contains(ConsentReasons.NOT_COVERED);
    assertThat(refusal(WORKER, USED_AT)).contains(ConsentReasons.NOT_COVERED);
    // AND with it the same entry by its key, with author and time
    Instant at = USED_AT.plusSeconds(1);
    Disclosure nurse = accepted(written.read(host.gate, YOUTH_NURSE, OBSTETRIC, at));
    Disclosure midwife =
        accepted(written.read(host.gate, MIDWIFE, Set.of(DataCategory.SOCIAL), at));
    assertThat(values(nurse.items()))
        .containsExactly(RecordRef.of("pressure"), "later", MIDWIFE, USED_AT);
    assertThat(midwife.items())
        .extracting(Disclosure.Item::name)
        .containsExactlyInAnyOrder("debts", "visit");
    assertThat(written.entries()).hasSize(record.entries().size() + 1);
    // AND nobody writes in a part of another
    for (Entry foreign :
        List.of(
            later("pressure", Side.BIRTH_CARE, DataCategory.OBSTETRIC, WORKER),
            later("pressure", Side.CITY_AND_YOUTH, DataCategory.OBSTETRIC, WORKER),
            later("new", Side.CITY_AND_YOUTH, DataCategory.SOCIAL, MIDWIFE),
            later("wish", Side.WOMAN, DataCategory.OWN_WISH, MIDWIFE),
            later("debts", Side.CITY_AND_YOUTH, DataCategory.SOCIAL, HERSELF))) {
      assertThat(codes(refused(written.write(host.gate, foreign.author(), foreign))))
          .containsExactly(DisclosureReasons.FOREIGN_PART);
    }
    assertThat(host.events())
        .extracting(AuditEvent::kind)
        .contains(AuditKind.ADD, AuditKind.CHANGE);
    assertThat(host.events())
        .filteredOn(event -> event.outcome() == AuditOutcome.REFUSED)
        .filteredOn(event -> event.kind() != AuditKind.DENY)
        .hasSize(5);
  }

  private static Entry later(String id, Side side, DataCategory category, Actor author) {
    return entry(id, side, category, "later", author, USED_AT, null);
  }

  @Test
  void should_refuse_an_entry_of_an_outsider_another_author_an_older_time_or_other_data() {
    Entry outsider = later("new", Side.BIRTH_CARE, DataCategory.OBSTETRIC, OTHER_MIDWIFE);
    Entry mine = later("new", Side.BIRTH_CARE, DataCategory.OBSTETRIC, MIDWIFE);
    Entry older =
        entry(
            "debts",
            Side.CITY_AND_YOUTH,
            DataCategory.SOCIAL,
            "x",
            WORKER,
            GIVEN_AT.minusSeconds(1),
            null);
    Entry moved = later("pressure", Side.BIRTH_CARE, DataCategory.SAFETY, MIDWIFE);

    assertThat(codes(refused(record.write(host.gate, OTHER_MIDWIFE, outsider))))
        .containsExactly(DisclosureReasons.NOT_INVOLVED);
    assertThat(codes(refused(record.write(host.gate, MIDWIFE, outsider))))
        .containsExactly(DisclosureReasons.OTHER_AUTHOR);
    assertThat(codes(refused(record.write(host.gate, WORKER, older))))
        .contains(DisclosureReasons.NEWER_ON_RECORD);
    assertThat(codes(refused(record.write(host.gate, MIDWIFE, moved))))
        .containsExactly(DisclosureReasons.OTHER_ENTRY);
    assertThatThrownBy(() -> record.write(host.gate(failing(0)), MIDWIFE, mine))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void should_keep_the_writing_of_a_withheld_entry_out_of_her_overview_until_it_is_released() {
    // GIVEN a review date that has passed since
    Instant at = Instant.parse("2025-02-20T09:00:00Z");
    Entry still =
        entry("report", Side.BIRTH_CARE, DataCategory.OBSTETRIC, "more", MIDWIFE, at, RUNNING);
    Entry foreign =
        entry("report", Side.CITY_AND_YOUTH, DataCategory.OBSTETRIC, "x", WORKER, at, null);
    Entry dropped =
        entry("report", Side.BIRTH_CARE, DataCategory.OBSTETRIC, "calm", MIDWIFE, at, null);
    Entry sooner =
        entry(
            "report",
            Side.BIRTH_CARE,
            DataCategory.OBSTETRIC,
            "calm",
            MIDWIFE,
            at,
            Withholding.until(RUNNING.report(), LocalDate.of(2025, 2, 9)));
    host.now = at;
    // WHEN
    ReportingCode report = report(WOMAN, GIVEN_AT, StepKind.SIGNALS);
    SharedBirthRecord more = accepted(record.write(host.gate, MIDWIFE, still, report));
    refused(more.write(host.gate, WORKER, foreign));
    for (Entry unmasked : List.of(dropped, sooner)) {
      assertThat(codes(refused(more.write(host.gate, MIDWIFE, unmasked))))
          .contains(DisclosureReasons.MARK_DROPPED);
    }
    // THEN
    assertThat(host.events())
        .extracting(AuditEvent::withholding)
        .hasSize(4)
        .containsOnly(Withholding.until(RUNNING.report(), LocalDate.of(2025, 2, 20)));
    assertThat(values(accepted(more.readOwn(host.gate, HERSELF, at)))).doesNotContain("more");
    // WHEN it is released on purpose, by her own side
    for (Actor other : List.of(WORKER, OTHER_MIDWIFE, HERSELF)) {
      assertThat(codes(refused(more.release(host.gate, other, still.id(), at))))
          .containsExactly(DisclosureReasons.NOT_INVOLVED);
    }
    assertThat(codes(refused(more.release(host.gate, MIDWIFE, still.id(), at.plusSeconds(301)))))
        .containsExactly(DisclosureReasons.NOT_NOW);
    SharedBirthRecord open = accepted(more.release(host.gate, MIDWIFE, still.id(), at));
    // THEN
    assertThat(host.events().get(5).withholding()).isNull();
    assertThat(values(accepted(open.readOwn(host.gate, HERSELF, at)))).contains("more");
  }

  @Test
  void should_neither_read_nor_write_with_another_time_than_now() {
    // GIVEN the involvement of the midwife has ended
    host.now = UNTIL.plusSeconds(60);
    consents("c-1", Party.ofKind(MIDWIFERY), OBSTETRIC);
    Entry backdated =
        entry(
            "pressure",
            Side.BIRTH_CARE,
            DataCategory.OBSTETRIC,
            "later",
            MIDWIFE,
            UNTIL.minusSeconds(1),
            null);
    Entry old = later("wish", Side.WOMAN, DataCategory.OWN_WISH, HERSELF);
    // THEN
    assertThat(refusal(MIDWIFE, UNTIL.minusSeconds(1)))
        .containsExactly(DisclosureReasons.NOT_INVOLVED);
    assertThat(codes(refused(record.write(host.gate, MIDWIFE, backdated))))
        .containsExactly(DisclosureReasons.NOT_INVOLVED);
    assertThat(codes(refused(record.write(host.gate, HERSELF, old))))
        .containsExactly(DisclosureReasons.NOT_NOW);
    assertThat(codes(refused(record.readOwn(host.gate, HERSELF, USED_AT))))
        .containsExactly(DisclosureReasons.NOT_NOW);
    assertThat(host.events()).extracting(AuditEvent::outcome).containsOnly(AuditOutcome.REFUSED);
  }

  @Test
  void should_hand_over_what_is_his_by_his_own_consent_only() {
    for (PersonId person : List.of(PARTNER, WOMAN)) {
      Projection projection = new Projection(person, DataSubject.PARTNER, OBSTETRIC);
      assertThat(values(projection.of(Tree.of(record))).contains("he smokes"))
          .isEqualTo(person.equals(PARTNER));
    }
  }

  @Test
  void should_log_what_is_written_on_the_partner_as_his() {
    Entry his =
        new Entry(
            RecordRef.of("his-smoking"),
            Side.BIRTH_CARE,
            PARTNER,
            DataSubject.PARTNER,
            DataCategory.OBSTETRIC,
            "stopped",
            MIDWIFE,
            USED_AT,
            null);

    accepted(record.write(host.gate, MIDWIFE, his));

    assertThat(host.events().get(0).about()).isEqualTo(PARTNER);
    assertThat(host.events().get(0).subject()).isEqualTo(DataSubject.PARTNER);
  }

  @Test
  void should_not_hold_an_entry_twice_nor_data_on_another_as_hers() {
    Entry one = entry("x", Side.WOMAN, DataCategory.OWN_WISH, "x", HERSELF);
    Entry another =
        new Entry(
            RecordRef.of("y"),
            Side.BIRTH_CARE,
            PARTNER,
            DataSubject.WOMAN,
            DataCategory.SOCIAL,
            "y",
            MIDWIFE,
            GIVEN_AT,
            null);

    for (List<Entry> wrong : List.of(List.of(one, one), List.of(another))) {
      assertThatThrownBy(
              () ->
                  new SharedBirthRecord(record.id(), WOMAN, null, HOLDER, record.involved(), wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(
            () -> entry("z", Side.WOMAN, DataCategory.SAFETY, "z", HERSELF, GIVEN_AT, RUNNING))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Involvement(HERSELF, null, Side.BIRTH_CARE, GIVEN_AT, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Involvement(MIDWIFE, null, Side.WOMAN, GIVEN_AT, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Involvement(MIDWIFE, null, Side.BIRTH_CARE, GIVEN_AT, GIVEN_AT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
