package nl.kansrijkestart.fhir.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kansrijkestart.audit.AuditEvent;
import nl.kansrijkestart.audit.AuditKind;
import nl.kansrijkestart.audit.AuditOutcome;
import nl.kansrijkestart.audit.AuditPurpose;
import nl.kansrijkestart.audit.AuditRef;
import nl.kansrijkestart.audit.LegalBasisCode;
import nl.kansrijkestart.audit.Withholding;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.Mixed;
import nl.kansrijkestart.fhir.Wire;
import nl.kansrijkestart.fhir.Writing;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class AuditMapperTest {

  private static final Instant AT = Instant.parse("2025-02-03T09:00:00.123456789Z");
  private static final Actor MIDWIFE =
      Actor.of(RoleCode.of("MIDWIFE"), PersonId.of("midwife-1"), OrganizationId.of("practice-1"));
  private static final PersonId PSEUDONYM = PersonId.of("p_0a1b");

  private static AuditEvent disclosure() {
    return AuditEvent.builder(AuditKind.DISCLOSURE, AT, MIDWIFE, PSEUDONYM)
        .onBehalfOf(Actor.ofOrganization(RoleCode.of("MIDWIFERY"), OrganizationId.of("practice-1")))
        .categories(Set.of(DataCategory.CONTACT, DataCategory.OWN_WISH))
        .purpose(AuditPurpose.of("referral"))
        .basis(LegalBasisCode.CONSENT)
        .decision(AuditRef.of("decision:0123"))
        .build();
  }

  @Test
  void should_write_the_fields_of_the_norm() {
    assertThat(Fhir.json(AuditMapper.toFhir(disclosure())))
        .isEqualTo(Fhir.resource("audit-event.json"))
        .doesNotContain("Patient/");
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_read_back_every_line_that_it_writes(int seed) {
    AuditEvent event = line(Mixed.random(seed));
    Wire.assertSame(event, AuditMapper.toFhir(event));
  }

  /** A line with anything in it that may be there. */
  public static AuditEvent line(Random random) {
    AuditEvent event = null;
    while (event == null) {
      event = random(random).orElse(null);
    }
    return event;
  }

  private static Optional<AuditEvent> random(Random random) {
    AuditKind kind = Wire.one(random, AuditKind.values());
    List<DataCategory> categories = List.of(DataCategory.values());
    Actor organization =
        Actor.ofOrganization(RoleCode.of("MUNICIPALITY"), OrganizationId.of("desk:1"));
    return FromIntake.build(
            () ->
                new AuditEvent(
                    kind,
                    AT.plusNanos(random.nextLong(1_000_000_000_000L)),
                    Wire.one(
                        random,
                        MIDWIFE,
                        Actor.ofPerson(RoleCode.of("CLIENT"), PSEUDONYM),
                        organization),
                    random.nextBoolean() ? organization : null,
                    PSEUDONYM,
                    Wire.one(random, DataSubject.values()),
                    random.nextBoolean()
                        ? Set.of()
                        : EnumSet.of(Wire.one(random, categories), Wire.one(random, categories)),
                    random.nextBoolean() ? AuditPurpose.of("own-purpose") : null,
                    random.nextBoolean() ? LegalBasisCode.VITAL_INTEREST : null,
                    Wire.one(random, AuditOutcome.values()),
                    random.nextBoolean() ? AuditRef.of("consent:1") : null,
                    random.nextBoolean()
                        ? Wire.one(
                            random,
                            Withholding.until(AuditRef.of("report-1"), LocalDate.of(2025, 8, 1)),
                            Withholding.released(AuditRef.of("report-1")))
                        : null))
        .match(Optional::of, reasons -> Optional.empty());
  }

  @Test
  void should_never_write_a_line_for_a_recipient() {
    assertThat(disclosure().parts()).isEmpty();
    assertThat(Writing.writes(AuditEvent.class)).isFalse();
  }

  @Test
  void should_not_guess_a_line_of_another_system() {
    org.hl7.fhir.r4.model.AuditEvent other = AuditMapper.toFhir(disclosure());
    other.getSubtype().clear();
    assertRefused(other, "subtype", FhirReasons.OTHER_CODE);
    org.hl7.fhir.r4.model.AuditEvent nobody = AuditMapper.toFhir(disclosure());
    nobody.getAgent().clear();
    assertRefused(nobody, "agent", FhirReasons.MISSING);
    org.hl7.fhir.r4.model.AuditEvent crowd = AuditMapper.toFhir(disclosure());
    crowd.addAgent();
    crowd.getAgent().get(2).setName("x");
    assertRefused(crowd, "agent", FhirReasons.NOT_TAKEN);
    org.hl7.fhir.r4.model.AuditEvent aboutNobody = AuditMapper.toFhir(disclosure());
    aboutNobody.getEntity().remove(0);
    assertRefused(aboutNobody, "entity", FhirReasons.MISSING);
    org.hl7.fhir.r4.model.AuditEvent kindOfData = AuditMapper.toFhir(disclosure());
    kindOfData.getEntity().get(0).getSecurityLabel().get(0).setCode("everything");
    assertRefused(kindOfData, "entity", FhirReasons.CODE_NOT_KNOWN);
    org.hl7.fhir.r4.model.AuditEvent broken = AuditMapper.toFhir(disclosure());
    broken.getPurposeOfEvent().clear();
    assertRefused(broken, "subtype", FhirReasons.OUT_OF_RANGE);
  }

  @Test
  void should_not_read_a_line_whose_mark_against_her_overview_cannot_be_read() {
    for (String url : List.of(Project.WITHHELD_REPORT, Project.WITHHELD_REVIEW)) {
      org.hl7.fhir.r4.model.AuditEvent event = AuditMapper.toFhir(disclosure());
      event.addExtension(url, new DateType("2025-08-01"));
      assertRefused(event, "subtype", FhirReasons.OUT_OF_RANGE);
    }
  }

  @Test
  void should_not_read_a_line_that_says_twice_whom_it_is_about() {
    org.hl7.fhir.r4.model.AuditEvent two = AuditMapper.toFhir(disclosure());
    two.addEntity(two.getEntity().get(0).copy());
    two.getEntity().get(two.getEntity().size() - 1).getWhat().getIdentifier().setValue("another");
    assertRefused(two, "entity", FhirReasons.CONTRADICTORY);
    org.hl7.fhir.r4.model.AuditEvent beside = AuditMapper.toFhir(disclosure());
    beside.getEntity().get(0).getWhat().setReference("Patient/another");
    assertRefused(beside, "entity", FhirReasons.CONTRADICTORY);
  }

  @Test
  void should_report_what_it_does_not_read_of_whom_a_line_is_about() {
    org.hl7.fhir.r4.model.AuditEvent event = AuditMapper.toFhir(disclosure());
    event.getEntity().get(0).setName("x").getWhat().addExtension("urn:other", new DateType("2025"));
    FhirImport read = Wire.read(event);
    assertThat(read.all(AuditEvent.class)).containsExactly(disclosure());
    assertThat(Wire.found(read, FhirReasons.NOT_TAKEN))
        .containsExactlyInAnyOrder(
            "AuditEvent[0].entity[0].name", "AuditEvent[0].entity[0].what.extension[0]");
  }

  private static void assertRefused(
      org.hl7.fhir.r4.model.AuditEvent event, String path, ReasonCode code) {
    FhirImport read = Wire.read(event);
    assertThat(read.records()).isEmpty();
    assertThat(Wire.found(read, code)).containsExactly("AuditEvent[0]." + path);
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_say_where_what_was_read_came_from() {
    Provenance provenance =
        ProvenanceMapper.toFhir(
            List.of(new Reference("Observation/1")),
            AT,
            MIDWIFE,
            List.of(new Reference("Observation/of-another")));
    assertThat(Fhir.json(provenance)).isEqualTo(Fhir.resource("provenance.json"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProvenanceMapper.toFhir(List.of(), AT, MIDWIFE, List.of()));
  }

  @Test
  void should_report_and_carry_what_others_say_of_the_origin() {
    Provenance provenance =
        ProvenanceMapper.toFhir(List.of(new Reference("Patient/1")), AT, MIDWIFE, List.of());
    FhirImport read = Wire.read(provenance);
    assertThat(Wire.found(read, FhirReasons.NO_MAPPER)).containsExactly("Provenance[0]");
    assertThat(read.carried()).hasSize(1);
  }
}
