package nl.kansrijkestart.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FhirTextTest {

  private static final FhirContext CONTEXT = FhirContext.forR4Cached();
  private static final FhirText TEXT = FhirText.of(CONTEXT);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String FHIR = " xmlns=\"http://hl7.org/fhir\"";
  private static final String XHTML = "<div xmlns=\"http://www.w3.org/1999/xhtml\">";

  private static FhirRead<IBaseResource> refused(String text, String path, String code) {
    FhirRead<IBaseResource> read = TEXT.read(text);
    assertThat(read.value()).isEmpty();
    assertThat(read.issues()).hasSize(1);
    assertThat(read.issues().get(0).path()).isEqualTo(path);
    assertThat(read.issues().get(0).reason().code().name()).isEqualTo(code);
    assertThat(read.issues().get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(read.issues().get(0).text(Language.NL)).isNotBlank().doesNotContain("{");
    assertThat(read.issues().get(0).text(Language.EN)).isNotBlank().doesNotContain("{");
    return read;
  }

  private static List<String> issues(String text) {
    FhirRead<IBaseResource> read = TEXT.read(text);
    assertThat(read.value()).isPresent();
    return read.issues().stream()
        .map(issue -> issue.path() + " " + issue.reason().code().name())
        .toList();
  }

  @Test
  void should_read_json_and_xml_alike() {
    String json = "{\"resourceType\":\"Patient\",\"id\":\"a\",\"birthDate\":\"1999-02-28\"}";
    String xml =
        "<Patient" + FHIR + "><id value=\"a\"/><birthDate value=\"1999-02-28\"/></Patient>";
    for (String text : List.of(json, xml, "\uFEFF" + json, "\n " + xml)) {
      FhirRead<IBaseResource> read = TEXT.read(text);
      assertThat(read.issues()).isEmpty();
      assertThat(read.value())
          .get()
          .satisfies(
              one ->
                  assertThat(CONTEXT.newJsonParser().encodeResourceToString(one)).isEqualTo(json));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "{",
        "[",
        "[1]",
        "[{\"resourceType\":\"Patient\"}]",
        "1",
        "\"text\"",
        "{\"resourceType\":\"Patient\"} {}",
        "{\"resourceType\":\"Patient\"",
        "{\"resourceType\":\"Patient\",\"name\":[[{}]]}",
        "<",
        "<Patient",
        "<Patient xmlns=\"http://hl7.org/fhir\">",
        "<Patient xmlns=\"http://hl7.org/fhir\"><a:b/></Patient>"
      })
  void should_refuse_what_is_no_json_or_xml(String text) {
    FhirRead<IBaseResource> read = TEXT.read(text);
    assertThat(read.value()).isEmpty();
    assertThat(read.issues())
        .extracting(issue -> issue.reason().code())
        .containsExactly(FhirReasons.MALFORMED);
  }

  /** HAPI has no place for the text after such a narrative, and falls over it. */
  @Test
  void should_refuse_text_where_none_may_stand() {
    String xhtml = "xmlns=\"http://www.w3.org/1999/xhtml\"";
    String text =
        "<Composition xmlns=\"http://hl7.org/fhir\"><section><text><div "
            + xhtml
            + "><Patient xmlns=\"http://hl7.org/fhir\"><text><div "
            + xhtml
            + "><div></div></div></text><name><family value=\"b\"><extension url=\"u\"></extension>"
            + "</family><given value=\"a\"><extension url=\"u\"></extension><extension url=\"v\">"
            + "</extension></given></name></Patient></div></text>i</section></Composition>";
    FhirRead<IBaseResource> read = TEXT.read(text);
    assertThat(read.value()).isEmpty();
    assertThat(read.issues())
        .extracting(issue -> issue.reason().code())
        .containsExactly(FhirReasons.MALFORMED);
  }

  @Test
  void should_refuse_what_is_no_fhir() {
    refused("{\"id\":\"a\"}", "Resource", "NOT_FHIR");
    refused("<Patient xmlns=\"urn:other\"/>", "Resource", "NOT_FHIR");
    refused("<Patient/>", "Resource", "NOT_FHIR");
    refused("<patient" + FHIR + "/>", "Resource", "NOT_FHIR");
    refused("<Patient" + FHIR + "><name xmlns=\"urn:other\"/></Patient>", "Patient", "NOT_FHIR");
  }

  @Test
  void should_refuse_bytes_that_are_no_utf_8() throws IOException {
    byte[] latin =
        "{\"resourceType\":\"Patient\",\"id\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(TEXT.read(new java.io.ByteArrayInputStream(latin)).issues())
        .extracting(issue -> issue.reason().code())
        .containsExactly(FhirReasons.MALFORMED);
  }

  @Test
  void should_refuse_an_external_entity_and_read_nothing_by_it(@TempDir Path folder)
      throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "1999-02-28");
    FhirRead<IBaseResource> read =
        refused(
            "<!DOCTYPE Patient [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]><Patient"
                + FHIR
                + "><birthDate value=\"2000-01-01\"/><name><family"
                + " value=\"&x;\"/></name></Patient>",
            "Resource",
            "DOCTYPE");
    assertThat(read.toString()).doesNotContain("1999");
  }

  @Test
  void should_refuse_an_entity_bomb() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE Patient [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"");
      bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    bomb.append("]><Patient").append(FHIR).append("><id value=\"&a29;\"/></Patient>");
    refused(bomb.toString(), "Resource", "DOCTYPE");
  }

  @Test
  void should_refuse_an_external_document_type() {
    refused(
        "<!DOCTYPE Patient SYSTEM \"http://localhost:1/a.dtd\"><Patient" + FHIR + "/>",
        "Resource",
        "DOCTYPE");
  }

  @Test
  void should_refuse_json_of_one_hundred_thousand_levels() {
    String open =
        "{\"resourceType\":\"Patient\",\"extension\":["
            + "{\"url\":\"u\",\"extension\":[".repeat(100_000);
    assertThat(TEXT.read(open).issues())
        .extracting(issue -> issue.reason().code())
        .containsExactly(FhirReasons.TOO_DEEP);
    assertThat(TEXT.read("[".repeat(100_000)).value()).isEmpty();
  }

  @Test
  void should_refuse_xml_of_one_hundred_thousand_levels() {
    String deep =
        "<Patient"
            + FHIR
            + ">"
            + "<extension url=\"u\">".repeat(100_000)
            + "</extension>".repeat(100_000)
            + "</Patient>";
    assertThat(TEXT.read(deep).issues())
        .extracting(issue -> issue.reason().code())
        .containsExactly(FhirReasons.TOO_DEEP);
  }

  @Test
  void should_refuse_a_narrative_of_one_hundred_thousand_levels() {
    String deep = XHTML + "<b>".repeat(100_000) + "</b>".repeat(100_000) + "</div>";
    String xml =
        "<Patient" + FHIR + "><text><status value=\"generated\"/>" + deep + "</text></Patient>";
    String json =
        "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":\""
            + deep.replace("\"", "\\\"")
            + "\"}}";
    for (String text : List.of(xml, json)) {
      assertThat(TEXT.read(text).issues())
          .extracting(issue -> issue.reason().code())
          .containsExactly(FhirReasons.TOO_DEEP);
    }
  }

  @Test
  void should_read_the_deepest_that_is_allowed_and_refuse_one_level_more() {
    FhirText three = TEXT.within(new FhirLimits(1_000, 3, 100, 10, 10));
    String allowed =
        "{\"resourceType\":\"Patient\",\"extension\":[{\"url\":\"u\",\"extension\":[{\"url\":\"v\"}]}]}";
    String more =
        "{\"resourceType\":\"Patient\",\"extension\":[{\"url\":\"u\",\"extension\":"
            + "[{\"url\":\"v\",\"valueCoding\":{\"code\":\"c\"}}]}]}";
    assertThat(three.read(allowed).value()).isPresent();
    assertThat(three.read(more).value()).isEmpty();
  }

  /** A stream without an end, which tells how much of it was read. */
  private static final class Endless extends InputStream {
    private long count;

    @Override
    public int read() {
      return count++ == 0 ? '{' : 'a';
    }
  }

  @Test
  void should_refuse_an_attachment_of_fifty_million_bytes_without_reading_it_all()
      throws IOException {
    Endless endless = new Endless();
    assertThat(TEXT.read(endless).issues())
        .extracting(issue -> issue.reason().code())
        .containsExactly(FhirReasons.TOO_LARGE);
    assertThat(endless.count).isLessThanOrEqualTo(20_000_001L);
    refused(
        "{\"resourceType\":\"Binary\",\"data\":\"" + "A".repeat(50_000_000) + "\"}",
        "Resource",
        "TOO_LARGE");
  }

  @Test
  void should_count_bytes_and_not_characters() {
    String text = "{\"resourceType\":\"Patient\",\"id\":\"a\",\"language\":\"éé\"}";
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    assertThat(TEXT.within(FhirLimits.standard().withBytes(bytes)).read(text).value()).isPresent();
    assertThat(TEXT.within(FhirLimits.standard().withBytes(bytes - 1)).read(text).value())
        .isEmpty();
  }

  private static String bundleOf(int entries) {
    StringBuilder text = new StringBuilder("{\"resourceType\":\"Bundle\",\"entry\":[");
    for (int i = 0; i < entries; i++) {
      text.append(i == 0 ? "" : ",");
      text.append("{\"resource\":{\"resourceType\":\"Basic\",\"id\":\"b").append(i).append("\"}}");
    }
    return text.append("]}").toString();
  }

  @Test
  void should_read_ten_thousand_entries_and_refuse_one_more() {
    FhirRead<IBaseResource> most = TEXT.read(bundleOf(10_000));
    assertThat(((Bundle) most.value().orElseThrow()).getEntry()).hasSize(10_000);
    refused(bundleOf(10_001), "Bundle.entry[10000].resource", "TOO_MANY_ENTRIES");
  }

  @Test
  void should_refuse_a_million_empty_elements() {
    String text =
        "{\"resourceType\":\"Patient\",\"extension\":[" + "{},".repeat(1_000_001) + "{}]}";
    assertThat(TEXT.read(text).issues())
        .extracting(issue -> issue.reason().code())
        .containsExactly(FhirReasons.TOO_MANY_ELEMENTS);
  }

  @Test
  void should_refuse_a_text_of_faults() {
    StringBuilder text = new StringBuilder("{\"resourceType\":\"Patient\"");
    for (int i = 0; i < 1_001; i++) {
      text.append(",\"x").append(i).append("\":1");
    }
    refused(text.append('}').toString(), "Patient", "TOO_MANY_FAULTS");
  }

  @Test
  void should_refuse_a_number_that_would_be_written_out_in_full() {
    refused(
        "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":1e999999999}}",
        "Observation.valueQuantity.value",
        "INVALID_VALUE");
  }

  @Test
  void should_end_where_references_go_round() {
    String text =
        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"a\","
            + "\"link\":[{\"other\":{\"reference\":\"Patient/b\"}}]}},{\"resource\":"
            + "{\"resourceType\":\"Patient\",\"id\":\"b\",\"contained\":[{\"resourceType\":\"Patient\","
            + "\"id\":\"c\",\"link\":[{\"other\":{\"reference\":\"#c\"}}]}],"
            + "\"link\":[{\"other\":{\"reference\":\"Patient/a\"}},{\"other\":{\"reference\":\"#c\"}}]}}]}";
    Bundle bundle = (Bundle) TEXT.read(text).value().orElseThrow();
    FhirImport read = FhirReader.standard().read(bundle, TODAY);
    assertThat(read.carried()).hasSize(2);
    assertThat(CONTEXT.newXmlParser().encodeResourceToString(bundle)).contains("Patient/b");
  }

  @Test
  void should_report_a_bundle_in_a_bundle() {
    String text = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + bundleOf(2) + "}]}";
    Bundle bundle = (Bundle) TEXT.read(text).value().orElseThrow();
    assertThat(FhirReader.standard().read(bundle, TODAY).issues())
        .extracting(issue -> issue.path() + " " + issue.reason().code().name())
        .containsExactly("Bundle.entry[0].resource NESTED_BUNDLE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<p onclick='x()'>a</p>",
        "<a href='javascript:x()'>a</a>",
        "<a href=' JavaScript:x()'>a</a>",
        "<img src='data:text/html,x'/>",
        "<iframe src='a.html'/>",
        "<p style='background:url(a)'>a</p>",
        "<svg/>"
      })
  void should_take_out_a_narrative_that_a_browser_could_run(String inner) {
    String div = XHTML + inner + "</div>";
    String xml =
        "<Patient" + FHIR + "><text><status value=\"generated\"/>" + div + "</text></Patient>";
    String json =
        "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":\""
            + div.replace("\"", "\\\"")
            + "\"}}";
    for (String text : List.of(xml, json)) {
      FhirRead<IBaseResource> read = TEXT.read(text);
      assertThat(read.issues())
          .extracting(issue -> issue.path() + " " + issue.reason().code().name())
          .containsExactly("Patient.text.div ACTIVE_NARRATIVE");
      assertThat(CONTEXT.newJsonParser().encodeResourceToString(read.value().orElseThrow()))
          .doesNotContain("div");
    }
  }

  @Test
  void should_leave_a_plain_narrative_as_it_is() {
    String div = XHTML + "<p><b>a</b> <a href='https://example.org/a'>b</a><br/></p></div>";
    assertThat(
            issues(
                "<Patient"
                    + FHIR
                    + "><text><status value=\"generated\"/>"
                    + div
                    + "</text></Patient>"))
        .isEmpty();
  }

  @Test
  void should_refuse_contained_resources_in_contained_resources() {
    refused(
        "{\"resourceType\":\"Patient\",\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"a\","
            + "\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"b\",\"contained\":"
            + "[{\"resourceType\":\"Patient\",\"id\":\"c\"}]}]}]}",
        "Patient.contained[0].contained[0]",
        "NESTED_CONTAINED");
    refused(
        "<Patient"
            + FHIR
            + "><contained><Patient><contained><Patient/></contained></Patient></contained></Patient>",
        "Patient.contained[0].contained[0]",
        "NESTED_CONTAINED");
  }

  @Test
  void should_refuse_an_unknown_type_with_its_place() {
    refused("{\"resourceType\":\"Zwangerschap\"}", "Zwangerschap", "UNKNOWN_TYPE");
    refused(
        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Basic\"}},"
            + "{\"resource\":{\"resourceType\":\"ReferralRequest\"}}]}",
        "Bundle.entry[1].resource",
        "UNKNOWN_TYPE");
    refused(
        "<Bundle" + FHIR + "><entry><resource><Foo/></resource></entry></Bundle>",
        "Bundle.entry[0].resource",
        "UNKNOWN_TYPE");
  }

  @Test
  void should_report_an_invalid_value_within_an_extension_of_either_kind() {
    for (String kind : List.of("extension", "modifierExtension")) {
      String within = "\"%s\":[{\"url\":\"urn:x\",\"valueDate\":\"2025-02-30\"}]".formatted(kind);
      assertThat(issues("{\"resourceType\":\"Patient\"," + within + "}"))
          .containsExactly("Patient." + kind + "[0].valueDate INVALID_VALUE");
      assertThat(issues("{\"resourceType\":\"Patient\",\"contact\":[{" + within + "}]}"))
          .containsExactly("Patient.contact[0]." + kind + "[0].valueDate INVALID_VALUE");
    }
  }

  @Test
  void should_report_invalid_dates_and_codes_with_their_place_and_without_their_content() {
    String json =
        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\","
            + "\"gender\":\"female\",\"birthDate\":\"2025-02-28\"}},{\"resource\":"
            + "{\"resourceType\":\"Patient\",\"gender\":\"vrouw\",\"birthDate\":\"2025-02-30\"}}]}";
    assertThat(issues(json))
        .containsExactlyInAnyOrder(
            "Bundle.entry[1].resource.gender INVALID_VALUE",
            "Bundle.entry[1].resource.birthDate INVALID_VALUE");
    assertThat(TEXT.read(json).issues().toString()).doesNotContain("vrouw").doesNotContain("2025");
    String xml =
        "<Patient" + FHIR + "><gender value=\"vrouw\"/><birthDate value=\"2025-02-30\"/></Patient>";
    assertThat(issues(xml))
        .containsExactly("Patient.gender INVALID_VALUE", "Patient.birthDate INVALID_VALUE");
  }

  @Test
  void should_report_unknown_elements_with_their_place() {
    String json =
        "{\"resourceType\":\"Observation\",\"context\":{\"reference\":\"Encounter/a\"},"
            + "\"comment\":\"geheim\",\"note\":[{\"text\":\"a\",\"comment\":\"b\"}]}";
    assertThat(issues(json))
        .containsExactlyInAnyOrder(
            "Observation.context UNKNOWN_ELEMENT",
            "Observation.comment UNKNOWN_ELEMENT",
            "Observation.note[0].comment UNKNOWN_ELEMENT");
    String xml =
        "<Patient"
            + FHIR
            + " foo=\"x\"><name><bar value=\"1\"/></name><name><family value=\"a\"/> los"
            + " </name></Patient>";
    assertThat(issues(xml))
        .containsExactlyInAnyOrder(
            "Patient.foo UNKNOWN_ELEMENT",
            "Patient.name[0].bar UNKNOWN_ELEMENT",
            "Patient.name[1] UNKNOWN_ELEMENT");
  }

  @Test
  void should_put_no_content_into_a_path() {
    assertThat(issues("{\"resourceType\":\"Patient\",\"Jansen 06 1\":1}"))
        .containsExactly("Patient.? UNKNOWN_ELEMENT");
  }

  @Test
  void should_refuse_a_key_that_stands_twice() {
    refused(
        "{\"resourceType\":\"Patient\",\"birthDate\":\"2020-01-01\",\"birthDate\":\"2021-01-01\"}",
        "Patient",
        "REPEATED");
  }

  @Test
  void should_report_an_element_that_stands_twice_in_xml() {
    assertThat(
            issues(
                "<Patient"
                    + FHIR
                    + "><birthDate value=\"2020-01-01\"/><birthDate"
                    + " value=\"2021-01-01\"/></Patient>"))
        .containsExactly("Patient.birthDate REPEATED");
  }

  @Test
  void should_report_a_resource_under_the_profile_of_another() {
    Observation observation = new Observation();
    observation.getMeta().addProfile(NlCore.PROFILES + "Patient|0.12.1");
    observation.getCode().addCoding().setSystem(NlCore.SNOMED).setCode("21840007");
    Patient patient = new Patient();
    patient.getMeta().addProfile(NlCore.PROFILES + "Patient");
    assertThat(FhirReader.standard().read(List.of(observation, patient), TODAY).issues())
        .extracting(issue -> issue.path() + " " + issue.reason().code().name())
        .contains("Observation[0].meta.profile[0] OTHER_PROFILE")
        .doesNotContain("Patient[1].meta.profile[0] OTHER_PROFILE");
  }
}
