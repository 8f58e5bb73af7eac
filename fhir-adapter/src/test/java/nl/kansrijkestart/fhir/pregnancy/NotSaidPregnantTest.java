package nl.kansrijkestart.fhir.pregnancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.Wire;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An Observation of a pregnancy that does not say, or says no longer, that there is one. */
class NotSaidPregnantTest {

  private static final LocalDate TODAY = Wire.DAY;
  private static final String INTERPRETATION =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

  private static Observation pregnancy() {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.setId("zwanger");
    observation.setCode(snomed(PregnancyCodes.PREGNANCY));
    observation.setSubject(new Reference("Patient/anna"));
    return observation;
  }

  private static CodeableConcept snomed(String code) {
    return new CodeableConcept().addCoding(new Coding(NlCore.SNOMED, code, null));
  }

  private static CodeableConcept interpretation(String code) {
    return new CodeableConcept().addCoding(new Coding(INTERPRETATION, code, null));
  }

  private static Period period(String start, String end) {
    Period period = new Period().setStartElement(new DateTimeType(start));
    return end.isEmpty() ? period : period.setEndElement(new DateTimeType(end));
  }

  private static FhirImport read(Resource... all) {
    return FhirReader.standard().read(List.of(all), TODAY);
  }

  private static Consumer<Observation> yes(Consumer<Observation> also) {
    return one -> {
      one.setValue(new BooleanType(true));
      also.accept(one);
    };
  }

  private static Stream<Consumer<Observation>> notPregnant() {
    DateTimeType unknown = new DateTimeType();
    unknown.addExtension(
        new Extension(
            "http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown")));
    BooleanType absent = new BooleanType();
    absent.addExtension(unknown.getExtensionFirstRep());
    return Stream.of(
        one -> one.setDataAbsentReason(new CodeableConcept().setText("?")),
        one -> one.setValue(absent),
        one -> one.setValue(new BooleanType(false)),
        one -> one.setValue(snomed("60001007")),
        one -> one.setValue(snomed("152231000119106")),
        one -> one.setValue(new CodeableConcept().setText("ja")),
        one ->
            one.setValue(snomed("77386006").addCoding(new Coding(NlCore.SNOMED, "60001007", null))),
        yes(one -> one.setEffective(period("2024-06-01", "2025-03-09"))),
        yes(one -> one.setEffective(period("2024-06-01", "2025-03-10"))),
        yes(one -> one.setEffective(period("2024-06-01", "2025-02"))),
        yes(one -> one.setEffective(period("2024-06-01", "").setEndElement(unknown))),
        yes(one -> one.setEffective(period("2022-01-01", ""))),
        yes(one -> one.setEffective(new DateTimeType("2024-03-04"))),
        yes(one -> one.setEffective(new DateTimeType("2021"))),
        yes(one -> one.setEffective(new DateTimeType("2024-02"))),
        yes(one -> one.getCode().addCoding(new Coding(NlCore.SNOMED, "60001007", null))),
        yes(one -> one.getCode().addCoding(new Coding(NlCore.SNOMED, "17369002", null))),
        yes(one -> one.getCode().addCoding(new Coding(NlCore.SNOMED, "276507005", null))),
        yes(one -> one.getCode().addCoding(new Coding(NlCore.SNOMED, "152231000119106", null))),
        yes(one -> one.getCode().addCoding(new Coding(NlCore.SNOMED, "236973005", null))),
        // a code that is not known here may be a loss
        yes(one -> one.getCode().addCoding(new Coding(NlCore.SNOMED, "118951000146109", null))),
        one ->
            one.setValue(snomed("77386006").addCoding(new Coding(NlCore.SNOMED, "17369002", null))),
        one ->
            one.setValue(
                snomed("77386006").addCoding(new Coding(NlCore.SNOMED, "146799005", null))),
        one -> one.setValue(snomed("65147003")),
        yes(one -> one.addInterpretation(interpretation("NEG"))),
        yes(one -> one.addInterpretation(interpretation("ND"))),
        yes(one -> one.addInterpretation(interpretation("IND"))),
        one -> one.addInterpretation(interpretation("NEG")));
  }

  @ParameterizedTest
  @MethodSource("notPregnant")
  void should_make_no_open_pregnancy_of_one_that_is_not_said_to_be_there(
      Consumer<Observation> change) {
    Observation observation = pregnancy();
    change.accept(observation);
    FhirImport read = read(observation);

    assertThat(read.all(Pregnancy.class)).isEmpty();
    assertThat(Wire.found(read, FhirReasons.ENDING_NOT_TOLD))
        .singleElement()
        .asString()
        .startsWith("Observation[0].");
    assertThat(read.carried()).anyMatch(one -> one.resource() == observation);
  }

  private static Stream<Consumer<Observation>> pregnant() {
    return Stream.of(
        one -> one.setValue(null),
        one -> one.setValue(new BooleanType(true)),
        one -> one.setValue(snomed("77386006")),
        one ->
            one.setValue(
                snomed("77386006").addCoding(new Coding("http://loinc.org", "LA15173-0", null))),
        yes(one -> one.setEffective(period("2024-12-01", ""))),
        yes(one -> one.setEffective(period("2024-12-01", "2025-08-30"))),
        yes(one -> one.setEffective(period("2024-12-01", "2025-03-11"))),
        yes(one -> one.setEffective(period("2024-12-01", "2025-04"))),
        yes(one -> one.setEffective(new DateTimeType("2024-03-05"))),
        yes(one -> one.setEffective(new DateTimeType("2024-03"))),
        yes(one -> one.setEffective(new DateTimeType("2024"))),
        yes(one -> one.getCode().addCoding(new Coding("http://loinc.org", "82810-3", null))),
        yes(one -> one.getCode().addCoding(new Coding(NlCore.SNOMED, "77386006", null))),
        yes(one -> one.addInterpretation(interpretation("POS"))),
        yes(one -> one.addInterpretation(interpretation("N"))));
  }

  @ParameterizedTest
  @MethodSource("pregnant")
  void should_make_a_pregnancy_of_one_that_goes_on(Consumer<Observation> change) {
    Observation observation = pregnancy();
    change.accept(observation);
    FhirImport read = read(observation);

    assertThat(read.all(Pregnancy.class)).hasSize(1);
    assertThat(read.issues()).noneMatch(one -> one.severity() == Severity.ERROR);
  }

  private static Stream<Consumer<Observation>> twins() {
    Coding twins = new Coding(NlCore.SNOMED, "65147003", null);
    return Stream.of(
        one -> one.getCode().addCoding(twins.copy()),
        yes(one -> one.getCode().addCoding(twins.copy())),
        one -> one.setValue(snomed("77386006").addCoding(twins.copy())));
  }

  @ParameterizedTest
  @MethodSource("twins")
  void should_read_a_pregnancy_of_two(Consumer<Observation> change) {
    Observation observation = pregnancy();
    change.accept(observation);
    FhirImport read = read(observation);

    assertThat(read.all(Pregnancy.class))
        .singleElement()
        .extracting(Pregnancy::plurality)
        .isEqualTo(2);
    assertThat(Wire.found(read, FhirReasons.NOT_TAKEN)).isEmpty();
  }

  @Test
  void should_keep_the_number_that_is_told_where_a_code_says_twins() {
    Observation observation = pregnancy();
    observation.addExtension(Project.PLURALITY, new IntegerType(3));
    observation.getCode().addCoding(new Coding(NlCore.SNOMED, "65147003", null));
    FhirImport read = read(observation);

    assertThat(read.all(Pregnancy.class))
        .singleElement()
        .extracting(Pregnancy::plurality)
        .isEqualTo(3);
    assertThat(Wire.found(read, FhirReasons.NOT_TAKEN))
        .containsExactly("Observation[0].code.coding[1]");
  }

  @Test
  void should_say_of_another_code_beside_a_pregnancy_that_it_is_not_taken() {
    Observation inCode = pregnancy();
    inCode.getCode().addCoding(new Coding(NlCore.SNOMED, "16356006", null));
    Observation inValue = pregnancy();
    inValue.setValue(snomed("77386006").addCoding(new Coding(NlCore.SNOMED, "16356006", null)));

    assertThat(read(inCode).all(Pregnancy.class))
        .singleElement()
        .extracting(Pregnancy::plurality)
        .isNull();
    assertThat(Wire.found(read(inCode), FhirReasons.NOT_TAKEN))
        .containsExactly("Observation[0].code.coding[1]");
    assertThat(read(inValue).all(Pregnancy.class)).hasSize(1);
    assertThat(Wire.found(read(inValue), FhirReasons.NOT_TAKEN))
        .singleElement()
        .asString()
        .startsWith("Observation[0].value");
  }

  private static Condition condition(String code) {
    Condition condition = new Condition().setSubject(new Reference("Patient/anna"));
    condition.setId("verlies");
    condition.setCode(snomed(code));
    return condition;
  }

  @ParameterizedTest
  @ValueSource(strings = {"17369002", "276507005"})
  void should_say_of_a_condition_that_tells_a_loss_that_it_does(String code) {
    Condition loss = condition(code);
    FhirImport read = read(pregnancy(), loss);

    assertThat(read.issues())
        .anySatisfy(
            issue -> {
              assertThat(issue.path()).isEqualTo("Condition[1].code");
              assertThat(issue.reason().code()).isEqualTo(FhirReasons.LOSS_TOLD);
              assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            });
    assertThat(read.carried()).anyMatch(one -> one.resource() == loss);
  }

  @Test
  void should_tell_no_loss_that_was_refuted_or_entered_in_error() {
    for (String code : List.of("refuted", "entered-in-error")) {
      Condition loss = condition("17369002");
      loss.getVerificationStatus()
          .addCoding()
          .setSystem("http://terminology.hl7.org/CodeSystem/condition-ver-status")
          .setCode(code);
      FhirImport read = read(loss);

      assertThat(Wire.found(read, FhirReasons.LOSS_TOLD)).isEmpty();
      assertThat(read.carried()).anyMatch(one -> one.resource() == loss);
    }
  }

  @Test
  void should_tell_no_loss_of_another_condition() {
    assertThat(Wire.found(read(condition("38341003")), FhirReasons.LOSS_TOLD)).isEmpty();
  }
}
