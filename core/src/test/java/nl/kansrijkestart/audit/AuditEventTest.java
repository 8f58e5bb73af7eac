package nl.kansrijkestart.audit;

import static nl.kansrijkestart.audit.AuditFixtures.DECISION;
import static nl.kansrijkestart.audit.AuditFixtures.HER;
import static nl.kansrijkestart.audit.AuditFixtures.MIDWIFE;
import static nl.kansrijkestart.audit.AuditFixtures.NOON;
import static nl.kansrijkestart.audit.AuditFixtures.REPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.testing.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEventTest {

  @ParameterizedTest
  @EnumSource(AuditKind.class)
  void should_record_every_kind_with_all_that_nen_7513_asks(AuditKind kind) {
    // WHEN
    AuditEvent event = full(kind);
    // THEN
    assertThat(event.outcome())
        .isEqualTo(kind == AuditKind.DENY ? AuditOutcome.REFUSED : AuditOutcome.DONE);
    assertThat(event.subject()).isEqualTo(DataSubject.WOMAN);
    assertThat(event.parts()).isEmpty();
    assertThat(event).hasToString("AuditEvent[masked]");
  }

  private static AuditEvent full(AuditKind kind) {
    AuditEvent.Builder builder = AuditFixtures.event(kind);
    if (kind == AuditKind.RELEASE) {
      builder.withholding(Withholding.released(REPORT));
    } else if (kind == AuditKind.WITHHOLD) {
      builder.withholding(Withholding.until(REPORT, LocalDate.of(2026, 3, 10)));
    }
    return builder.build();
  }

  static Stream<Arguments> missing() {
    return Stream.of(
        Arguments.of(bare(AuditKind.PERMIT), "PERMIT must name at least one category"),
        Arguments.of(bare(AuditKind.DENY), "DENY must name at least one category"),
        Arguments.of(bare(AuditKind.DISCLOSURE), "DISCLOSURE must name at least one category"),
        Arguments.of(some(AuditKind.PERMIT), "PERMIT must name its purpose"),
        Arguments.of(some(AuditKind.DISCLOSURE), "DISCLOSURE must name its purpose"),
        Arguments.of(bare(AuditKind.EMERGENCY_ACCESS), "EMERGENCY_ACCESS must name its purpose"),
        Arguments.of(
            bare(AuditKind.EMERGENCY_ACCESS).purpose(AuditPurpose.of("care")), "legal basis"),
        Arguments.of(
            some(AuditKind.PERMIT).purpose(AuditPurpose.of("care")), "the decision or consent"),
        Arguments.of(some(AuditKind.DENY), "the decision or consent"),
        Arguments.of(
            some(AuditKind.DISCLOSURE).purpose(AuditPurpose.of("care")), "the decision or consent"),
        Arguments.of(bare(AuditKind.WITHDRAWAL), "the decision or consent"),
        Arguments.of(
            AuditFixtures.event(AuditKind.DENY).outcome(AuditOutcome.DONE), "outcome refused"),
        Arguments.of(
            AuditFixtures.event(AuditKind.PERMIT).outcome(AuditOutcome.REFUSED), "record a DENY"),
        Arguments.of(bare(AuditKind.WITHHOLD), "WITHHOLD must name the report"),
        Arguments.of(bare(AuditKind.RELEASE), "RELEASE must name the report"),
        Arguments.of(
            bare(AuditKind.WITHHOLD).withholding(Withholding.released(REPORT)), "review date"),
        Arguments.of(
            bare(AuditKind.RELEASE)
                .withholding(Withholding.until(REPORT, LocalDate.of(2026, 3, 10))),
            "what is released must have none"),
        Arguments.of(
            bare(AuditKind.READ).withholding(Withholding.released(REPORT)),
            "must have a review date"),
        Arguments.of(
            bare(AuditKind.READ).withholding(Withholding.until(REPORT, LocalDate.of(2026, 3, 9))),
            "must not lie before"),
        Arguments.of(
            AuditEvent.builder(
                    AuditKind.RELEASE, NOON, Actor.ofPerson(RoleCode.of("MIDWIFE"), HER), HER)
                .withholding(Withholding.released(REPORT)),
            "not by the person it is about"),
        Arguments.of(
            AuditEvent.builder(
                    AuditKind.WITHHOLD,
                    NOON,
                    Actor.ofOrganization(RoleCode.of("MIDWIFERY"), OrganizationId.of("o")),
                    HER)
                .withholding(Withholding.until(REPORT, LocalDate.of(2026, 4, 1))),
            "by a professional in person"));
  }

  private static AuditEvent.Builder bare(AuditKind kind) {
    return AuditEvent.builder(kind, NOON, MIDWIFE, HER);
  }

  private static AuditEvent.Builder some(AuditKind kind) {
    return bare(kind).categories(Set.of(DataCategory.BIRTH));
  }

  @ParameterizedTest
  @MethodSource("missing")
  void should_refuse_an_event_that_lacks_what_its_kind_asks_for(
      AuditEvent.Builder builder, String rule) {
    assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining(rule);
  }

  @Test
  void should_judge_the_review_date_by_the_dutch_day() {
    // GIVEN: half past midnight on 11 March in the Netherlands
    AuditEvent.Builder builder =
        AuditEvent.builder(AuditKind.READ, Instant.parse("2026-03-10T23:30:00Z"), MIDWIFE, HER);
    // THEN
    assertThatIllegalArgumentException()
        .isThrownBy(
            builder.withholding(Withholding.until(REPORT, LocalDate.of(2026, 3, 10)))::build);
    assertThat(builder.withholding(Withholding.until(REPORT, LocalDate.of(2026, 3, 11))).build())
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-12-31T23:59:59.999999999Z", "+10000-01-01T00:00:00Z"})
  void should_refuse_an_instant_outside_the_years_1_to_9999(String at) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AuditFixtures.readAt(Instant.parse(at)))
        .withMessageContaining("1 and 9999");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
  void should_take_the_first_and_the_last_instant(String at) {
    assertThat(AuditFixtures.readAt(Instant.parse(at)).at()).isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "111222333", "a b", "-a", "a\n"})
  void should_refuse_a_reference_that_is_a_bsn_or_has_another_form(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AuditRef.of(text))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("111222333"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Care", "1a", "a_b"})
  void should_refuse_a_code_of_another_form(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> AuditPurpose.of(text));
    assertThatIllegalArgumentException().isThrownBy(() -> LegalBasisCode.of(text));
    assertThatIllegalArgumentException().isThrownBy(() -> AuditHash.of(text));
  }

  @Test
  void should_refuse_a_number_or_anchor_that_no_log_has() {
    AuditRecord record = InMemoryAuditLog.create().append(AuditFixtures.read());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AuditRecord(0, AuditHash.NONE, false, record.event(), record.hash()));
    assertThatIllegalArgumentException().isThrownBy(() -> new AuditAnchor(-1, record.hash()));
    assertThatIllegalArgumentException().isThrownBy(() -> new AuditAnchor(0, record.hash()));
    assertThat(new AuditAnchor(1, AuditHash.NONE)).isNotEqualTo(AuditAnchor.EMPTY);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_write_the_same_json_as_a_host_and_read_it_back(long seed) throws Exception {
    // GIVEN
    Random random = new Random(seed);
    AuditRecord record =
        InMemoryAuditLog.create()
            .append(AuditFixtures.random(random, NOON.plusNanos(random.nextInt())));
    // WHEN
    byte[] line = AuditLine.line(AuditLine.body(record), record.hash());
    // THEN
    assertThat(new String(line, StandardCharsets.UTF_8))
        .isEqualTo(TestKit.MAPPER.writeValueAsString(record));
    assertThat(TestKit.MAPPER.readValue(line, AuditRecord.class)).isEqualTo(record);
    assertThat(AuditLine.parse(line)).isEqualTo(record);
  }

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed <= 300, seed -> seed + 1);
  }

  @Test
  void should_name_every_constant_in_the_file_as_in_json() {
    Stream.of(AuditKind.values(), AuditOutcome.values(), DataCategory.values())
        .flatMap(Arrays::stream)
        .forEach(
            constant ->
                assertThat(TestKit.MAPPER.convertValue(constant, String.class))
                    .isEqualTo(AuditLine.code(constant)));
    for (DataSubject subject : DataSubject.values()) {
      assertThat(TestKit.MAPPER.convertValue(subject, String.class))
          .isEqualTo(AuditLine.code(subject));
    }
  }

  @Test
  void should_keep_the_longest_event_well_within_a_line() {
    // GIVEN
    String longest = "a".repeat(64);
    Actor actor =
        Actor.of(RoleCode.of("A".repeat(60)), PersonId.of(longest), OrganizationId.of(longest));
    AuditEvent event =
        AuditEvent.builder(
                AuditKind.EMERGENCY_ACCESS,
                Instant.parse("9999-12-31T23:59:59.999999999Z"),
                actor,
                PersonId.of("b".repeat(64)))
            .onBehalfOf(actor)
            .subject(DataSubject.BIOLOGICAL_FATHER)
            .categories(Set.of(DataCategory.values()))
            .purpose(AuditPurpose.of("a".repeat(60)))
            .basis(LegalBasisCode.of("a".repeat(60)))
            .decision(AuditRef.of("a".repeat(80)))
            .withholding(Withholding.until(AuditRef.of("a".repeat(80)), LocalDate.MAX))
            .build();
    // THEN
    assertThat(AuditLine.body(Long.MAX_VALUE, AuditHash.NONE, false, event).length + 100)
        .isLessThan(AuditLine.MAX_BYTES / 2);
    assertThat(event.decision()).isNotEqualTo(DECISION);
  }
}
