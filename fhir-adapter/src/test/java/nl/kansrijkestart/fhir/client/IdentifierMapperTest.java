package nl.kansrijkestart.fhir.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.AgbCode;
import nl.kansrijkestart.identity.BigNumber;
import nl.kansrijkestart.identity.Bsn;
import nl.kansrijkestart.identity.UraNumber;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierMapperTest {

  private static final Bsn BSN = Bsn.parse("111222333");
  private static final Bsn OTHER_BSN = Bsn.parse("123456782");

  @Test
  void should_write_each_number_under_its_own_system() {
    assertIdentifier(IdentifierMapper.toFhir(BSN), "bsn", "111222333");
    assertIdentifier(IdentifierMapper.toFhir(AgbCode.parse("01000001")), "agb-z", "01000001");
    assertIdentifier(IdentifierMapper.toFhir(UraNumber.parse("00000001")), "ura", "00000001");
    assertIdentifier(IdentifierMapper.toFhir(BigNumber.parse("19000000001")), "big", "19000000001");
  }

  @Test
  void should_find_each_number_among_the_others() {
    // GIVEN
    AgbCode agb = AgbCode.parse("01000001");
    UraNumber ura = UraNumber.parse("00000001");
    BigNumber big = BigNumber.parse("19000000001");
    List<Identifier> all =
        List.of(
            new Identifier().setSystem("urn:example").setValue("111222333"),
            IdentifierMapper.toFhir(agb),
            IdentifierMapper.toFhir(ura),
            IdentifierMapper.toFhir(big),
            IdentifierMapper.toFhir(BSN));
    // THEN
    assertThat(IdentifierMapper.bsn(all).value()).contains(BSN);
    assertThat(IdentifierMapper.agb(all).value()).contains(agb);
    assertThat(IdentifierMapper.ura(all).value()).contains(ura);
    assertThat(IdentifierMapper.big(all).value()).contains(big);
    assertThat(IdentifierMapper.bsn(all).issues()).isEmpty();
  }

  @Test
  void should_take_an_absent_or_masked_bsn_as_normal() {
    // GIVEN
    Identifier masked = new Identifier().setSystem(IdentifierMapper.toFhir(BSN).getSystem());
    masked
        .getValueElement()
        .addExtension(
            "http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("masked"));
    // THEN
    assertNothing(IdentifierMapper.bsn(List.of()));
    assertNothing(IdentifierMapper.bsn(List.of(masked)));
  }

  @Test
  void should_report_a_bsn_that_is_empty_without_a_reason() {
    Identifier empty = new Identifier().setSystem(IdentifierMapper.toFhir(BSN).getSystem());
    assertOnly(IdentifierMapper.bsn(List.of(empty)), "identifier[0].value", FhirReasons.MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789", "000000000", "1234567", "11122233A", " "})
  void should_report_a_bsn_that_fails_its_check_and_not_repeat_it(String value) {
    // WHEN
    FhirRead<Bsn> read =
        IdentifierMapper.bsn(List.of(IdentifierMapper.toFhir(BSN).setValue(value)));
    // THEN
    assertOnly(read, "identifier[0].value", FhirReasons.NOT_VALID);
    assertThat(read.toString()).doesNotContain(value.strip().isEmpty() ? "  " : value);
  }

  @Test
  void should_take_the_same_bsn_twice_as_one_and_two_as_none() {
    // GIVEN
    Identifier first = IdentifierMapper.toFhir(BSN);
    // THEN
    assertThat(IdentifierMapper.bsn(List.of(first, first)).value()).contains(BSN);
    assertOnly(
        IdentifierMapper.bsn(List.of(first, IdentifierMapper.toFhir(OTHER_BSN))),
        "identifier",
        FhirReasons.CONTRADICTORY);
  }

  @Test
  void should_pass_over_an_old_number_and_say_so() {
    // GIVEN
    Identifier old = IdentifierMapper.toFhir(OTHER_BSN).setUse(IdentifierUse.OLD);
    // WHEN
    FhirRead<Bsn> read = IdentifierMapper.bsn(List.of(old, IdentifierMapper.toFhir(BSN)));
    // THEN
    assertThat(read.value()).contains(BSN);
    assertThat(read.issues())
        .extracting(FhirIssue::path, issue -> issue.reason().code())
        .containsExactly(tuple("identifier[0].use", FhirReasons.NOT_IN_FORCE));
  }

  @Test
  void should_show_no_number_in_a_text() {
    assertThat(IdentifierMapper.bsn(List.of(IdentifierMapper.toFhir(BSN))))
        .hasToString("FhirRead[value, []]");
  }

  private static void assertIdentifier(Identifier identifier, String system, String value) {
    assertThat(identifier.getSystem()).isEqualTo("http://fhir.nl/fhir/NamingSystem/" + system);
    assertThat(identifier.getValue()).isEqualTo(value);
  }

  private static void assertNothing(FhirRead<?> read) {
    assertThat(read.value()).isEmpty();
    assertThat(read.issues()).isEmpty();
  }

  private static void assertOnly(FhirRead<?> read, String path, ReasonCode code) {
    assertThat(read.value()).isEmpty();
    assertThat(read.issues())
        .extracting(FhirIssue::path, issue -> issue.reason().code())
        .containsExactly(tuple(path, code));
  }
}
