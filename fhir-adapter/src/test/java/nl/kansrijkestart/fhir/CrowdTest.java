package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.ReadSession;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.pregnancy.DatingMapper;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** As many resources as are read at once, all about one woman. */
class CrowdTest {

  private static final Duration LONG = Duration.ofSeconds(100);
  private static final int MOST = ReadSession.MAX_PARTS;
  private static final Reference WOMAN = new Reference("Patient/anna");

  private static FhirImport read(List<Resource> all) {
    return assertTimeoutPreemptively(LONG, () -> FhirReader.standard().read(all, Wire.DAY));
  }

  private static RelatedPerson member(int number, String role) {
    RelatedPerson person = new RelatedPerson().setPatient(WOMAN);
    person.setId("p" + number);
    person.addRelationship().addCoding().setSystem(Project.HOUSEHOLD_ROLE).setCode(role);
    return person;
  }

  private static List<Resource> members(String role) {
    List<Resource> all = new ArrayList<>();
    for (int i = 0; i < FhirReader.MAX_RESOURCES; i++) {
      all.add(member(i, role));
    }
    return all;
  }

  private static void assertRestRefused(FhirImport read, int rest) {
    assertThat(
            read.issues().stream()
                .filter(issue -> issue.reason().code().equals(FhirReasons.TOO_MANY_PARTS)))
        .hasSize(rest)
        .allMatch(issue -> issue.severity() == Severity.ERROR);
    assertThat(read.carried()).hasSizeGreaterThanOrEqualTo(rest);
  }

  @Test
  void should_put_together_as_many_members_as_it_says_and_report_the_rest() {
    FhirImport read = read(members("other"));
    assertThat(read.all(Household.class).get(0).members()).hasSize(MOST);
    assertRestRefused(read, FhirReader.MAX_RESOURCES - MOST);
  }

  @Test
  void should_put_members_together_one_by_one_where_they_contradict_each_other() {
    FhirImport read = read(members("partner"));
    assertThat(read.all(Household.class).get(0).members()).hasSize(1);
    assertThat(Wire.found(read, FhirReasons.CONTRADICTORY)).hasSize(MOST - 1);
    assertRestRefused(read, FhirReader.MAX_RESOURCES - MOST);
  }

  @Test
  void should_put_together_as_many_due_dates_as_it_says_and_report_the_rest() {
    List<Resource> all = new ArrayList<>();
    for (int i = 0; i < FhirReader.MAX_RESOURCES; i++) {
      Observation due =
          DatingMapper.toFhir(
              new Dating.EstimatedDueDate(
                  Wire.DAY, Wire.DAY.plusDays(i % 200), Dating.EstimatedDueDate.Basis.UNKNOWN));
      due.setSubject(WOMAN);
      due.setId("d" + i);
      all.add(due);
    }
    FhirImport read = read(all);
    assertThat(read.all(Pregnancy.class).get(0).datings().datings()).hasSize(MOST);
    assertRestRefused(read, FhirReader.MAX_RESOURCES - MOST);
  }

  @Test
  void should_read_all_of_a_woman_who_has_as_many_parts_as_is_read() {
    List<Resource> all = members("other").subList(0, MOST);
    FhirImport read = read(all);
    assertThat(read.all(Household.class).get(0).members()).hasSize(MOST);
    assertRestRefused(read, 0);
    List<Resource> more = new ArrayList<>(all);
    more.add(member(MOST, "other"));
    assertRestRefused(read(more), 1);
  }
}
