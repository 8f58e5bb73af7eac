package nl.kansrijkestart.fhir.stu3;

import static nl.kansrijkestart.fhir.stu3.Given.errors;
import static nl.kansrijkestart.fhir.stu3.Given.found;
import static nl.kansrijkestart.fhir.stu3.Given.read;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.birth.VitalStatus;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.Valueless;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.dstu3.model.BooleanType;
import org.hl7.fhir.dstu3.model.CodeType;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.IntegerType;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Patient;
import org.hl7.fhir.dstu3.model.Procedure;
import org.hl7.fhir.dstu3.model.Quantity;
import org.hl7.fhir.dstu3.model.Resource;
import org.hl7.fhir.dstu3.model.Type;
import org.junit.jupiter.api.Test;

/** A value that is absent with its reason is unknown: never a fault of the reader. */
class ValuelessStu3Test {

  private static final FhirContext STU3 = FhirContext.forDstu3Cached();

  private static List<Resource> family() {
    List<Resource> all = new ArrayList<>();
    Patient anna = Given.with(new Patient(), "anna");
    anna.setActive(true).setGender(AdministrativeGender.FEMALE);
    anna.addName().setFamily("Voorbeeld").addGiven("Anna");
    anna.addIdentifier().setSystem(Codes.BSN).setValue("999999990");
    anna.getBirthDateElement().setValueAsString("1996-04-01");
    all.add(anna);
    Condition pregnancy = Given.pregnancy();
    pregnancy.setClinicalStatus(Condition.ConditionClinicalStatus.ACTIVE);
    pregnancy.setVerificationStatus(Condition.ConditionVerificationStatus.CONFIRMED);
    pregnancy.getAssertedDateElement().setValueAsString("2026-01-12");
    pregnancy.setAbatement(new BooleanType(false));
    all.add(pregnancy);
    all.add(Given.episode());
    all.add(Given.twins());
    all.add(Given.observation(Codes.GRAVIDITY, new Quantity(2), Given.PREGNANCY));
    all.add(Given.observation(Codes.ESTIMATED, new DateTimeType("2026-06-01"), Given.PREGNANCY));
    all.add(
        Given.observation(
            Codes.GESTATIONAL_AGE,
            new Quantity().setValue(190).setSystem(Codes.UCUM).setCode("d"),
            Given.PREGNANCY));
    all.add(Given.death(Given.PREGNANCY));
    Procedure delivery = Given.delivery();
    delivery.setNotDone(false);
    all.add(delivery);
    all.add(Given.birth("eva"));
    Patient eva = Given.child("eva");
    eva.setGender(AdministrativeGender.FEMALE);
    eva.setMultipleBirth(new IntegerType(1)).setDeceased(new BooleanType(false));
    eva.getBirthDateElement()
        .addExtension(new Extension(Codes.BIRTH_TIME, new DateTimeType("2026-02-20T04:15:00Z")));
    all.add(eva);
    all.add(Given.birth("bo"));
    Patient bo = Given.child("bo");
    bo.setMultipleBirth(new BooleanType(false)).setDeceased(new DateTimeType("2026-02-21"));
    all.add(bo);
    Observation weight =
        Given.observation("x", new Quantity().setValue(3200).setSystem(Codes.UCUM).setCode("g"));
    weight.setCode(Given.concept(Codes.LOINC, Codes.BIRTH_WEIGHT));
    weight.addExtension(
        new Extension(
            Codes.FOCUS, new org.hl7.fhir.dstu3.model.Reference("Procedure/geboorte-eva")));
    all.add(weight);
    return all;
  }

  @Test
  void should_read_on_where_a_value_is_absent() {
    Set<String> failed = new TreeSet<>();
    int values =
        Valueless.each(
            STU3,
            family(),
            (resources, number) -> {
              try {
                FhirImport objects = GeboortezorgReader.standard().read(resources, Given.TODAY);
                FhirImport text =
                    GeboortezorgReader.standard()
                        .read(Valueless.asText(STU3, resources), Given.TODAY);
                if (failed(objects) || failed(text)) {
                  failed.add("value " + number);
                }
              } catch (RuntimeException e) {
                failed.add("value " + number + " " + e.getStackTrace()[0]);
              }
            });
    assertThat(values).isGreaterThan(80);
    assertThat(failed).isEmpty();
  }

  private static FhirImport json(String... resources) {
    return read(
        Arrays.stream(resources)
            .map(one -> (Resource) STU3.newJsonParser().parseResource(one))
            .toArray(Resource[]::new));
  }

  private static String absent(String element) {
    return "\"_"
        + element
        + "\":{\"extension\":[{\"url\":"
        + "\"http://hl7.org/fhir/StructureDefinition/data-absent-reason\","
        + "\"valueCode\":\"unknown\"}]}";
  }

  private static <T extends Type> T absent(T value) {
    value.addExtension(
        new Extension(
            "http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown")));
    return value;
  }

  private static String eva(String element) {
    return "{\"resourceType\":\"Patient\",\"id\":\"eva\",\"birthDate\":\"2026-02-20\","
        + element
        + "}";
  }

  private static final String BIRTH =
      """
      {"resourceType":"Procedure","id":"geboorte","status":"completed",
       "code":{"coding":[{"system":"http://snomed.info/sct","code":"3950001"}]},
       "subject":{"reference":"Patient/eva"}}
      """;

  @Test
  void should_not_take_a_child_for_an_only_one_where_that_is_not_said() {
    Patient child = Given.child("eva");
    child.setMultipleBirth(absent(new BooleanType()));
    FhirImport objects = read(Given.birth("eva"), child);
    FhirImport text = json(BIRTH, eva(absent("multipleBirthBoolean")));

    for (FhirImport read : List.of(objects, text)) {
      assertThat(read.all(Birth.class)).isEmpty();
      assertThat(read.all(Child.class)).extracting(Child::plurality).containsOnlyNulls().hasSize(1);
      assertThat(found(read)).contains("Patient[1].multipleBirth NOT_TAKEN");
    }
  }

  @Test
  void should_say_that_it_is_not_told_whether_a_child_died() {
    Patient child = Given.child("eva");
    child.setDeceased(absent(new BooleanType()));
    FhirImport objects = read(Given.birth("eva"), child);
    FhirImport text = json(BIRTH, eva(absent("deceasedBoolean")));

    for (FhirImport read : List.of(objects, text)) {
      assertThat(read.all(Child.class))
          .extracting(Child::vitalStatus)
          .containsExactly(VitalStatus.UNKNOWN);
      assertThat(found(read)).contains("Patient[1].deceased MISSING");
    }
  }

  @Test
  void should_tell_of_a_death_on_a_day_that_is_not_known() {
    Patient child = Given.child("eva");
    child.setDeceased(absent(new DateTimeType()));
    FhirImport objects = read(Given.birth("eva"), child);
    FhirImport text = json(BIRTH, eva(absent("deceasedDateTime")));

    for (FhirImport read : List.of(objects, text)) {
      assertThat(found(read)).contains("Patient[1].deceased LOSS_TOLD");
    }
  }

  @Test
  void should_make_no_child_of_a_birth_that_may_not_have_taken_place() {
    Procedure birth = Given.birth("eva");
    birth.setNotDoneElement(absent(new BooleanType()));
    FhirImport objects = read(birth, Given.child("eva"));
    FhirImport text =
        json(
            BIRTH.replace("\"status\"", absent("notDone") + ",\"status\""), eva("\"active\":true"));

    for (FhirImport read : List.of(objects, text)) {
      assertThat(read.all(Child.class)).isEmpty();
      assertThat(errors(read)).contains("Procedure[0].notDone MISSING");
    }
  }

  @Test
  void should_read_a_woman_of_whom_it_is_not_said_that_her_record_is_in_use() {
    Patient anna = Given.with(new Patient(), "anna");
    anna.setActiveElement(absent(new BooleanType()));
    FhirImport text = json(eva(absent("active")));

    assertThat(read(anna).all(Client.class)).hasSize(1);
    assertThat(text.all(Client.class)).hasSize(1);
  }

  private static boolean failed(FhirImport read) {
    return read.issues().stream()
        .anyMatch(issue -> issue.reason().code().equals(FhirReasons.FAILED));
  }
}
