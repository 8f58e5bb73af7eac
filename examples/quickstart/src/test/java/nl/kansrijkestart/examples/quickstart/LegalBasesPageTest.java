package nl.kansrijkestart.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.consent.ReportingCode;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import org.junit.jupiter.api.Test;

/** The code of docs/legal-bases.md: it runs here, and stands there to the letter. */
class LegalBasesPageTest {

  private static final Party SAFE_HOME =
      Party.of(OrganizationId.of("centre-1")).withKind(ReportingCode.SAFE_HOME);
  private static final OrganizationId PRACTICE = OrganizationId.of("practice-1");
  private static final PersonId HER = PersonId.of("client-1");
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 10);
  private static final Instant NOW = Instant.parse("2025-03-10T09:00:00Z");

  private final List<String> shown = new ArrayList<>();

  private void show(String text) {
    shown.add(text);
  }

  @Test
  void law() {
    ConsentHistory consents = ConsentHistory.empty();
    Set<DataCategory> needed = Set.of(DataCategory.SAFETY);
    List<ReportingCode.Step> steps = List.of();
    LocalDate reviewOn = TODAY;
    // tag::law
    ReportingCode report =
        new ReportingCode(
            RecordRef.of("report-1"), HER, DataSubject.WOMAN, SAFE_HOME, needed, steps, reviewOn);
    ConsentDecision lawful =
        report.decide(
            DisclosureRequest.ofWoman(
                HER, Purpose.PROTECTION, Party.of(PRACTICE), SAFE_HOME, needed, NOW),
            consents); // her own answers, to say whether she objects
    lawful.reasons().forEach(why -> show(why.text(Language.EN))); // a no: every step that lacks
    // end::law
    assertThat(lawful.reasons()).hasSize(6);
  }

  @Test
  void should_stand_on_the_page_to_the_letter() throws Exception {
    String page = Files.readString(Path.of("../../docs/legal-bases.md"), UTF_8);

    assertThat(PageSamples.of("LegalBasesPageTest"))
        .hasSize(1)
        .allSatisfy(one -> assertThat(page).contains(one));
  }
}
