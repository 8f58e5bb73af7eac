package nl.kansrijkestart.fhir.pregnancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.Wire;
import nl.kansrijkestart.fhir.birth.BirthMapper;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.ChildCourse;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.DatingHistory;
import nl.kansrijkestart.pregnancy.Ending;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.pregnancy.PregnancyId;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pregnancy of which a birth is told does not go on, unless each birth is one of its endings. */
class BornPregnancyR4Test {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate ZERO = LocalDate.of(2025, 6, 2);
  private static final LocalDate BORN = LocalDate.of(2026, 2, 20);
  private static final PersonId ANNA = PersonId.of("anna");

  private static Pregnancy going() {
    return Pregnancy.of(PregnancyId.of("p-1"), ANNA, LocalDate.of(2025, 8, 1))
        .withDatings(
            DatingHistory.of(
                new Dating.LastPeriod(LocalDate.of(2025, 8, 1), ZERO, Ternary.UNKNOWN)));
  }

  private static Pregnancy with(Pregnancy pregnancy, int child, Ending.Kind kind) {
    return pregnancy
        .withCourse(ChildCourse.expected(child).withEnding(Ending.of(kind, BORN)))
        .match(accepted -> accepted, refused -> pregnancy);
  }

  private static Child child(String id, LocalDate born) {
    return Child.builder(PersonId.of(id), born).mother(ANNA).build();
  }

  private static Resource eva(String born, String extension) {
    return Fhir.parse(
        """
        {"resourceType": "Patient", "id": "eva"%s, "extension": [
          {"url": "urn:kansrijkestart:fhir:birth", "valueString": "eva"}%s]}"""
            .formatted(born.isEmpty() ? "" : ", \"birthDate\": \"" + born + "\"", extension));
  }

  private static String of(String mother) {
    return ", {\"url\": \"urn:kansrijkestart:fhir:mother\", \"valueReference\": {\"reference\":"
        + " \"Patient/"
        + mother
        + "\"}}";
  }

  private static String from(String pregnancy) {
    return ", {\"url\": \"urn:kansrijkestart:fhir:from-pregnancy\", \"valueReference\":"
        + " {\"reference\": \""
        + pregnancy
        + "\"}}";
  }

  private static Resource procedure(String id, String code, String subject, String more) {
    return Fhir.parse(
        """
        {"resourceType": "Procedure", "id": "%s",
         "code": {"coding": [{"system": "http://snomed.info/sct", "code": "%s"}]},
         "subject": {"reference": "Patient/%s"}%s}"""
            .formatted(id, code, subject, more));
  }

  private static Resource delivery(String more) {
    return procedure("bevalling", "236973005", "anna", ", \"status\": \"completed\"" + more);
  }

  private static FhirImport read(Pregnancy pregnancy, Resource... beside) {
    List<Resource> all = new ArrayList<>(PregnancyMapper.toFhir(pregnancy));
    all.addAll(List.of(beside));
    return FhirReader.standard().read(all, TODAY);
  }

  private static void assertSetApart(FhirImport read) {
    assertThat(read.all(Pregnancy.class)).isEmpty();
    assertThat(Wire.found(read, FhirReasons.ENDING_NOT_TOLD)).containsExactly("Observation[1]");
    assertThat(read.carried()).extracting(one -> one.resource().fhirType()).contains("Observation");
  }

  private static void assertGoesOn(FhirImport read) {
    assertThat(read.all(Pregnancy.class)).containsExactly(going());
    assertThat(read.all(Pregnancy.class).get(0).pregnantOn(TODAY)).isEqualTo(Ternary.TRUE);
    assertThat(read.issues()).noneMatch(one -> one.severity() == Severity.ERROR);
  }

  @Test
  void should_make_no_pregnancy_that_goes_on_where_a_birth_names_it() {
    Birth birth = new Birth(PregnancyId.of("p-1"), ANNA, List.of(child("eva", BORN)));
    FhirImport read = read(going(), BirthMapper.toFhir(birth).toArray(Resource[]::new));

    assertSetApart(read);
    assertThat(read.all(Birth.class)).containsExactly(birth);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EpisodeOfCare/p-1", "Observation/p-1"})
  void should_make_none_where_the_child_has_no_mother_or_no_birth_date(String named) {
    assertSetApart(read(going(), eva("2026-02-20", from(named))));
    assertSetApart(read(going(), eva("", from(named) + of("anna"))));
  }

  @ParameterizedTest
  @CsvSource({"2026-02-20, true", "2025-06-03, true", "2025-06-02, false", "2024-05-01, false"})
  void should_tell_by_the_day_of_birth_whether_a_child_is_of_a_pregnancy(
      String born, boolean later) {
    FhirImport read = read(going(), eva(born, of("anna")));

    if (later) {
      assertSetApart(read);
    } else {
      assertGoesOn(read);
    }
  }

  @Test
  void should_hold_a_pregnancy_beside_the_birth_of_another() {
    assertGoesOn(read(going(), eva("2026-02-20", of("bea"))));
    assertGoesOn(read(going(), eva("2026-02-20", "")));
    assertGoesOn(read(going(), eva("2026-02-20", of("anna") + from("EpisodeOfCare/p-0"))));
    assertThat(read(going(), eva("", of("anna"))).all(Pregnancy.class)).containsExactly(going());
  }

  private static final String DAY = ", \"performedDateTime\": \"2026-02-20\"";
  private static final String REASON =
      ", \"reasonReference\": [{\"reference\": \"Observation/p-1\"}]";

  @Test
  void should_make_none_where_a_delivery_names_it_or_is_of_its_time() {
    assertSetApart(read(going(), delivery(DAY)));
    assertSetApart(read(going(), delivery(REASON)));
    assertSetApart(
        read(
            going(),
            delivery(
                ", \"performedPeriod\": {\"start\": \"2025-06-01\", \"end\": \"2026-02-20\"}")));
    assertSetApart(read(going(), procedure("bevalling", "236973005", "anna", REASON)));
    assertSetApart(
        read(
            going(),
            delivery(""),
            procedure(
                "geboorte",
                "3950001",
                "eva",
                ", \"status\": \"completed\", \"partOf\": [{\"reference\":"
                    + " \"Procedure/bevalling\"}]"
                    + DAY)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in-progress",
        "preparation",
        "not-done",
        "on-hold",
        "stopped",
        "entered-in-error"
      })
  void should_hold_a_pregnancy_of_which_the_delivery_is_not_over(String status) {
    assertGoesOn(
        read(
            going(),
            procedure(
                "bevalling",
                "236973005",
                "anna",
                ", \"status\": \"" + status + "\"" + REASON + DAY)));
  }

  @Test
  void should_hold_a_pregnancy_beside_an_earlier_delivery_or_another_operation() {
    assertGoesOn(read(going(), delivery(", \"performedDateTime\": \"2024-05-01\"")));
    assertGoesOn(read(going(), delivery("")));
    assertGoesOn(
        read(
            going(),
            delivery(", \"reasonReference\": [{\"reference\": \"Observation/eerder\"}]" + DAY)));
    assertGoesOn(
        read(
            going(),
            procedure("echo", "268445003", "anna", ", \"status\": \"completed\"" + REASON)));
    assertGoesOn(
        read(
            going(),
            procedure("bevalling", "236973005", "bea", ", \"status\": \"completed\"" + DAY)));
  }

  @ParameterizedTest
  @EnumSource(Ending.Kind.class)
  void should_hold_a_pregnancy_of_which_the_ending_is_told_beside_its_birth(Ending.Kind kind) {
    Pregnancy ended = with(going().withPlurality(1), 1, kind);
    FhirImport read = read(ended, eva("2026-02-20", of("anna") + from("EpisodeOfCare/p-1")));

    assertThat(read.all(Pregnancy.class)).containsExactly(ended);
    assertThat(ended.pregnantOn(TODAY)).isEqualTo(Ternary.FALSE);
  }

  static Stream<Ending.Kind> births() {
    return Stream.of(Ending.Kind.LIVE_BIRTH, Ending.Kind.STILLBIRTH);
  }

  @ParameterizedTest
  @EnumSource(Ending.Kind.class)
  void should_hold_one_of_two_that_is_expected_only_where_the_birth_is_that_of_the_other(
      Ending.Kind kind) {
    Pregnancy twins = with(going().withPlurality(2), 1, kind);
    Resource eva = eva("2026-02-20", from("EpisodeOfCare/p-1"));
    Birth both =
        new Birth(PregnancyId.of("p-1"), ANNA, List.of(child("eva", BORN), child("ida", BORN)));

    if (births().anyMatch(kind::equals)) {
      assertThat(read(twins, eva).all(Pregnancy.class)).containsExactly(twins);
      assertThat(read(twins, eva, delivery(REASON)).all(Pregnancy.class)).containsExactly(twins);
    } else {
      assertThat(read(twins, eva).all(Pregnancy.class)).isEmpty();
    }
    assertThat(read(twins, BirthMapper.toFhir(both).toArray(Resource[]::new)).all(Pregnancy.class))
        .isEmpty();
  }

  @Test
  void should_tell_of_two_pregnancies_only_that_one_is_over_of_which_is_the_birth() {
    Pregnancy earlier =
        Pregnancy.of(PregnancyId.of("p-0"), ANNA, LocalDate.of(2023, 8, 1))
            .withDatings(
                DatingHistory.of(
                    new Dating.LastPeriod(
                        LocalDate.of(2023, 8, 1), LocalDate.of(2023, 6, 2), Ternary.UNKNOWN)));
    List<Resource> all = new ArrayList<>(PregnancyMapper.toFhir(going()));
    all.addAll(PregnancyMapper.toFhir(earlier));
    all.add(eva("2024-03-01", of("anna")));

    assertThat(FhirReader.standard().read(all, TODAY).all(Pregnancy.class))
        .containsExactly(going());
  }
}
