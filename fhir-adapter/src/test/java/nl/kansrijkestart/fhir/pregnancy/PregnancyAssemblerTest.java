package nl.kansrijkestart.fhir.pregnancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.client.HouseholdMapperTest;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.ChildCourse;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.DatingHistory;
import nl.kansrijkestart.pregnancy.DatingMethod;
import nl.kansrijkestart.pregnancy.DueDate;
import nl.kansrijkestart.pregnancy.Ending;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.pregnancy.Gravidity;
import nl.kansrijkestart.pregnancy.Parity;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.pregnancy.PregnancyId;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PregnancyAssemblerTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final LocalDate ZERO = LocalDate.of(2025, 1, 6);
  private static final Dating.LastPeriod LAST_PERIOD =
      new Dating.LastPeriod(DAY, ZERO, Ternary.TRUE);
  private static final Dating.DefinitiveDueDate DEFINITIVE =
      new Dating.DefinitiveDueDate(DAY, ZERO.plusDays(290));

  static Pregnancy pregnancy(String id, Dating... datings) {
    return new Pregnancy(
        PregnancyId.of(id),
        PersonId.of("client-1"),
        DAY,
        DatingHistory.of(datings),
        2,
        Gravidity.of(2),
        Parity.dutch(1),
        Ternary.FALSE,
        List.of(
            ChildCourse.expected(1)
                .withEnding(Ending.of(Ending.Kind.MISCARRIAGE, ZERO.plusDays(70)))));
  }

  private static FhirImport read(List<? extends Resource> resources) {
    return FhirReader.standard().read(resources, DAY);
  }

  private static Observation loose(Dating dating, String id) {
    Observation observation = DatingMapper.any(dating);
    observation.setId(id);
    observation.setSubject(new Reference("Patient/client-1"));
    return observation;
  }

  private static List<String> paths(FhirImport read, ReasonCode code) {
    return read.issues().stream()
        .filter(issue -> issue.reason().code().equals(code))
        .map(FhirIssue::path)
        .toList();
  }

  @Test
  void should_write_a_pregnancy_with_its_parts_and_its_episode() {
    assertThat(
            Fhir.json(
                HouseholdMapperTest.bundle(
                    PregnancyMapper.toFhir(pregnancy("p-1", LAST_PERIOD, DEFINITIVE)))))
        .isEqualTo(Fhir.resource("pregnancy.json"));
  }

  @Test
  void should_leave_it_to_core_which_dating_decides() {
    // GIVEN a definitive due date that differs ten days from the last period
    FhirImport read = read(PregnancyMapper.toFhir(pregnancy("p-1", LAST_PERIOD, DEFINITIVE)));
    // THEN
    DueDate dueDate = read.all(Pregnancy.class).get(0).dueDate();
    assertThat(dueDate)
        .isInstanceOfSatisfying(
            DueDate.Known.class, known -> assertThat(known.date()).isEqualTo(ZERO.plusDays(290)));
  }

  @Test
  void should_tell_two_pregnancies_of_one_woman_apart() {
    // GIVEN
    Dating earlier = new Dating.LastPeriod(DAY.minusYears(2), ZERO.minusYears(2), Ternary.UNKNOWN);
    Pregnancy first =
        Pregnancy.of(PregnancyId.of("p-0"), PersonId.of("client-1"), DAY.minusYears(2))
            .withDatings(DatingHistory.of(earlier));
    Pregnancy second = pregnancy("p-1", LAST_PERIOD);
    List<Resource> all = new ArrayList<>(PregnancyMapper.toFhir(first));
    all.addAll(PregnancyMapper.toFhir(second));
    // WHEN a dating comes along that does not say of which it is
    all.add(loose(DEFINITIVE, "loose"));
    FhirImport read = read(all);
    // THEN
    assertThat(read.all(Pregnancy.class)).containsExactly(first, second);
    assertThat(paths(read, FhirReasons.WHICH_PREGNANCY))
        .containsExactly("Observation[" + (all.size() - 1) + "]");
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_add_to_the_only_pregnancy_what_can_be_of_it_and_report_what_cannot() {
    List<Resource> all = new ArrayList<>(PregnancyMapper.toFhir(pregnancy("p-1", LAST_PERIOD)));
    int size = all.size();
    all.add(loose(DEFINITIVE, "near"));
    all.add(
        loose(
            new Dating.LastPeriod(
                DAY, ZERO.minusDays(GestationalAge.MAX_DAYS + 1), Ternary.UNKNOWN),
            "far"));
    FhirImport read = read(all);
    assertThat(read.all(Pregnancy.class).get(0).datings())
        .isEqualTo(DatingHistory.of(LAST_PERIOD, DEFINITIVE));
    assertThat(paths(read, FhirReasons.WHICH_PREGNANCY))
        .containsExactly("Observation[" + (size + 1) + "]");
  }

  @Test
  void should_read_counts_as_an_integer_and_as_a_quantity_and_no_other_unit() {
    assertThat(gravidity(new Quantity(3)).gravidity()).isEqualTo(Gravidity.of(3));
    assertThat(gravidity(quantity("1")).gravidity()).isEqualTo(Gravidity.of(3));
    assertThat(gravidity(quantity("{score}")).gravidity()).isEqualTo(Gravidity.of(3));
    assertThat(gravidity(quantity("kg")).gravidity()).isNull();
    assertThat(gravidity(new Quantity().setValue(new BigDecimal("2.5"))).gravidity()).isNull();
    assertThat(
            gravidity(new Quantity(3).setComparator(Quantity.QuantityComparator.GREATER_THAN))
                .gravidity())
        .isNull();
  }

  private static Quantity quantity(String unit) {
    return new Quantity(3).setSystem(NlCore.UCUM).setCode(unit);
  }

  private static Pregnancy gravidity(Quantity value) {
    List<Resource> all =
        PregnancyMapper.toFhir(
            pregnancy("p-1", LAST_PERIOD).withHistory(Gravidity.of(1), null, Ternary.UNKNOWN));
    all.stream()
        .filter(Observation.class::isInstance)
        .map(Observation.class::cast)
        .filter(one -> NlCore.has(one.getCode(), PregnancyCodes.GRAVIDITY))
        .forEach(one -> one.setValue(value));
    return read(all).all(Pregnancy.class).get(0);
  }

  @Test
  void should_make_no_pregnancy_where_its_loss_cannot_be_read_with_it() {
    // GIVEN an ending long after the pregnancy can have lasted
    List<Resource> all = new ArrayList<>(PregnancyMapper.toFhir(pregnancy("p-1", LAST_PERIOD)));
    all.add(loose(new Dating.DefinitiveDueDate(ZERO.plusDays(200), ZERO.plusDays(400)), "due"));
    // WHEN the due date would put the miscarriage before conception
    FhirImport read = read(all);
    // THEN nobody is told that she is pregnant
    assertThat(read.all(Pregnancy.class)).isEmpty();
    assertThat(paths(read, FhirReasons.OUT_OF_RANGE)).hasSize(1);
    assertThat(read.carried()).isNotEmpty();
  }

  private static Pregnancy going() {
    return Pregnancy.of(PregnancyId.of("p-1"), PersonId.of("client-1"), DAY)
        .withDatings(DatingHistory.of(LAST_PERIOD));
  }

  private static Pregnancy ended() {
    return going()
        .withPlurality(1)
        .withCourse(
            ChildCourse.expected(1)
                .withEnding(Ending.of(Ending.Kind.MISCARRIAGE, ZERO.plusDays(170))))
        .match(accepted -> accepted, refused -> going());
  }

  private static EpisodeOfCare episode(List<Resource> all) {
    return (EpisodeOfCare) all.get(0);
  }

  private static void assertNone(FhirImport read, String path) {
    assertThat(read.all(Pregnancy.class)).isEmpty();
    assertThat(read.issues())
        .filteredOn(
            issue ->
                Set.of(FhirReasons.ENDING_NOT_TOLD, FhirReasons.CARE_WAITS)
                    .contains(issue.reason().code()))
        .extracting(issue -> issue.path() + " " + issue.severity())
        .contains(path + " " + Severity.ERROR);
    assertThat(read.carried()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = EpisodeOfCareStatus.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ACTIVE", "ENTEREDINERROR", "NULL"})
  void should_make_no_open_pregnancy_of_an_episode_that_does_not_go_on(EpisodeOfCareStatus status) {
    List<Resource> all = PregnancyMapper.toFhir(going());
    episode(all).setStatus(status);
    assertNone(read(all), "EpisodeOfCare[0].status");
    List<Resource> told = PregnancyMapper.toFhir(ended());
    episode(told).setStatus(status);
    assertThat(read(told).all(Pregnancy.class)).containsExactly(ended());
  }

  @Test
  void should_make_no_open_pregnancy_of_an_episode_with_an_end() {
    List<Resource> all = PregnancyMapper.toFhir(going());
    episode(all).getPeriod().setEndElement(new DateTimeType("2025-06-01"));
    assertNone(read(all), "EpisodeOfCare[0].period.end");
  }

  @Test
  void should_report_an_end_of_care_that_is_no_ending() {
    List<Resource> all = PregnancyMapper.toFhir(ended());
    assertThat(read(all).issues())
        .extracting(issue -> issue.reason().code())
        .doesNotContain(FhirReasons.NOT_TAKEN);
    episode(all).getPeriod().setEndElement(new DateTimeType("2025-12-01"));
    assertThat(read(all).all(Pregnancy.class)).containsExactly(ended());
    assertThat(paths(read(all), FhirReasons.NOT_TAKEN))
        .containsExactly("EpisodeOfCare[0].period.end");
  }

  @Test
  void should_make_no_pregnancy_where_the_observation_does_not_say_that_she_is_pregnant() {
    List<Resource> all = PregnancyMapper.toFhir(going());
    Observation main = (Observation) all.get(1);
    main.setValue(new BooleanType(false));
    assertNone(read(all), "Observation[1].value");
    main.setValue(new StringType("words"));
    assertNone(read(all), "Observation[1].value");
    main.setValue(new BooleanType(true));
    assertThat(read(all).all(Pregnancy.class)).containsExactly(going());
    assertThat(paths(read(all), FhirReasons.NOT_TAKEN)).isEmpty();
  }

  @Test
  void should_write_an_episode_as_finished_once_every_child_has_ended() {
    // GIVEN one of two children whose course has ended, and one child whose course has
    EpisodeOfCare one = episode(PregnancyMapper.toFhir(pregnancy("p-1", LAST_PERIOD)));
    EpisodeOfCare all = episode(PregnancyMapper.toFhir(ended()));
    // THEN
    assertThat(one.getStatus()).isEqualTo(EpisodeOfCareStatus.ACTIVE);
    assertThat(one.getPeriod().hasEnd()).isFalse();
    assertThat(all.getStatus()).isEqualTo(EpisodeOfCareStatus.FINISHED);
    assertThat(all.getPeriod().getEndElement().getValueAsString())
        .isEqualTo(ZERO.plusDays(170).toString());
  }

  private static Observation course(List<Resource> all) {
    return (Observation) all.get(all.size() - 1);
  }

  private static ObservationComponentComponent component(Observation course, String code) {
    return course.getComponent().stream()
        .filter(one -> one.getCode().hasCoding(Project.PREGNANCY, code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void should_make_no_pregnancy_where_the_ending_of_a_child_cannot_be_read() {
    List<Resource> unknown = PregnancyMapper.toFhir(pregnancy("p-1", LAST_PERIOD));
    component(course(unknown), "ending")
        .getValueCodeableConcept()
        .getCodingFirstRep()
        .setCode("no-such-ending");
    String path = "Observation[" + (unknown.size() - 1) + "]";
    assertNone(read(unknown), path);
    List<Resource> twice = PregnancyMapper.toFhir(pregnancy("p-1", LAST_PERIOD));
    course(twice).addComponent(component(course(twice), "ending").copy());
    assertNone(read(twice), path);
    List<Resource> missing = PregnancyMapper.toFhir(pregnancy("p-1", LAST_PERIOD));
    course(missing).getComponent().remove(component(course(missing), "ending"));
    assertNone(read(missing), path);
    List<Resource> nobody = PregnancyMapper.toFhir(pregnancy("p-1", LAST_PERIOD));
    course(nobody).getComponent().remove(component(course(nobody), "child-number"));
    assertNone(read(nobody), path);
  }

  @ParameterizedTest
  @CsvSource({
    "168, d, '', 168",
    "24, wk, '', 168",
    "24, {w}, '', 168",
    "24, mo, '', ",
    "24, wk, <, "
  })
  void should_read_the_age_at_an_ending_by_its_unit(
      String value, String unit, String comparator, @Nullable Integer days) {
    // GIVEN
    List<Resource> all = PregnancyMapper.toFhir(ended());
    Quantity age =
        new Quantity().setValue(new BigDecimal(value)).setSystem(NlCore.UCUM).setCode(unit);
    if (!comparator.isEmpty()) {
      age.setComparator(Quantity.QuantityComparator.fromCode(comparator));
    }
    ObservationComponentComponent component = course(all).addComponent();
    component.getCode().addCoding().setSystem(Project.PREGNANCY).setCode("age-at-ending");
    component.setValue(age);
    // WHEN
    FhirImport read = read(all);
    // THEN
    Ending ending = read.all(Pregnancy.class).get(0).course(1).ending();
    assertThat(ending.gestationalAge())
        .isEqualTo(days == null ? null : GestationalAge.ofDays(days));
    assertThat(paths(read, FhirReasons.WEEKS_ONLY))
        .hasSize(days != null && !unit.equals("d") ? 1 : 0);
  }

  @Test
  void should_say_of_whom_an_age_is_and_that_its_days_are_not_told() {
    Observation age = NlCore.observation(null, PregnancyCodes.GESTATIONAL_AGE);
    age.setSubject(new Reference("Patient/client-1"));
    age.setValue(new Quantity(27).setSystem(NlCore.UCUM).setCode("wk"));
    FhirImport read = read(List.of(age));
    assertThat(read.records().get(0).about()).isEqualTo(PersonId.of("client-1"));
    assertThat(read.issues())
        .filteredOn(issue -> issue.reason().code().equals(FhirReasons.WEEKS_ONLY))
        .extracting(FhirIssue::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void should_read_the_official_pregnancy_with_its_five_parts() {
    // GIVEN
    List<Resource> all =
        List.of(
            Fhir.anyExample("nl-core-Pregnancy-01.xml"),
            Fhir.anyExample("nl-core-Pregnancy.PregnancyDuration-01.xml"),
            Fhir.anyExample("nl-core-Pregnancy.Parity-01.xml"),
            Fhir.anyExample("nl-core-Pregnancy.Gravidity-01.xml"),
            Fhir.anyExample("nl-core-Pregnancy.EstimatedDateOfDelivery-01.xml"),
            Fhir.anyExample("nl-core-Pregnancy.DateLastMenstruation-01.xml"));
    // WHEN
    FhirImport read = read(all);
    // THEN the last period and the due date disagree, and both are kept
    Pregnancy pregnancy = read.all(Pregnancy.class).get(0);
    assertThat(pregnancy.gravidity()).isEqualTo(Gravidity.of(2));
    assertThat(pregnancy.parity()).isEqualTo(Parity.dutch(1));
    assertThat(pregnancy.datings().datings())
        .extracting(Dating::method)
        .containsExactly(DatingMethod.ESTIMATED_DUE_DATE, DatingMethod.LAST_PERIOD);
    assertThat(pregnancy.registeredOn()).isEqualTo(DAY);
    assertThat(read.all(DatedGestationalAge.class))
        .containsExactly(new DatedGestationalAge(GestationalAge.of(24, 0), null, true));
    assertThat(paths(read, FhirReasons.NOT_TAKEN)).containsExactly("Observation[0].note[0]");
    assertThat(paths(read, FhirReasons.WEEKS_ONLY)).hasSize(1);
  }

  @Test
  void should_not_read_other_episodes() {
    FhirImport read = read(List.of(Fhir.anyExample("nl-core-EpisodeOfCare-01.xml")));
    assertThat(read.records()).isEmpty();
    assertThat(paths(read, FhirReasons.NO_CODE_KNOWN)).hasSize(1);
  }
}
