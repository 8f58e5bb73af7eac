package nl.kansrijkestart.fhir.consent;

import static nl.kansrijkestart.fhir.consent.ConsentMapperTest.answer;
import static nl.kansrijkestart.fhir.consent.ConsentMapperTest.assertRefused;
import static nl.kansrijkestart.fhir.consent.ConsentMapperTest.gap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.Wire;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Extensions;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentGapsTest {

  private static final Instant END = Instant.parse("2025-06-01T00:00:00Z");

  /** What stands in a rule or a party and is not read would leave a wider yes. */
  static Stream<Arguments> unread() {
    Extension limit = new Extension("urn:limit", new StringType("on paper only"));
    Extension masked = new Extension(Extensions.ABSENT, new CodeType("masked"));
    Identifier ura =
        new Identifier().setSystem("http://fhir.nl/fhir/NamingSystem/ura").setValue("12345678");
    String of = "provision.actor[0].reference";
    return Stream.of(
        gap(of, FhirReasons.ORGANIZATION_NOT_KNOWN, c -> kind(recipient(c).setIdentifier(ura))),
        gap(of, FhirReasons.ORGANIZATION_NOT_KNOWN, c -> recipient(c).setIdentifier(ura)),
        unread(
            of + ".identifier",
            c ->
                kind(
                    recipient(c).setIdentifier(new Identifier().setSystem("urn:x").setValue("1")))),
        unread(
            of + ".identifier.period",
            c ->
                recipient(c)
                    .getIdentifier()
                    .setPeriod(new Period())
                    .getPeriod()
                    .setEndElement(new DateTimeType("2024"))),
        unread(of + ".extension[1]", c -> kind(recipient(c)).addExtension(limit)),
        unread(of + ".extension[1]", c -> kind(recipient(c)).addExtension(masked)),
        unread(
            of + ".extension[0].value.extension[0]",
            c -> kind(recipient(c)).getExtension().get(0).getValue().addExtension(limit)),
        gap(of, FhirReasons.NO_KEY, c -> named(c, "https://other.example/Organization/desk-1")),
        gap(of, FhirReasons.NO_KEY, c -> named(c, "Practitioner/doctor-1")),
        gap(of, FhirReasons.NO_KEY, c -> kind(recipient(c).setType("Practitioner"))),
        gap(of, FhirReasons.CONTRADICTORY, c -> recipient(c).setReference("Organization/desk-2")),
        gap(
            of,
            FhirReasons.CODE_NOT_KNOWN,
            c -> recipient(c).addExtension(Project.PARTY_ROLE, new CodeType("no such !role"))),
        gap(of, FhirReasons.CONTRADICTORY, c -> kind(kind(recipient(c)))),
        gap(
            "organization[0]",
            FhirReasons.MISSING,
            c ->
                c.getOrganizationFirstRep()
                    .getExtension()
                    .removeIf(one -> one.getUrl().equals(Project.PARTY_ROLE))),
        unread(
            "provision.actor[0].extension[0]",
            c -> c.getProvision().getActor().get(0).addExtension(limit)),
        unread(
            "provision.actor[0].role.text",
            c -> c.getProvision().getActor().get(0).getRole().setText("on paper only")),
        unread(
            "provision.actor[0].role.text",
            c -> c.getProvision().getActor().get(0).getRole().setText("CST")),
        unread(
            "provision.actor[0].role.coding[1]",
            c -> c.getProvision().getActor().get(0).getRole().addCoding().setCode("x")),
        gap(
            "provision.actor[1].reference",
            FhirReasons.ORGANIZATION_NOT_KNOWN,
            c -> {
              c.getProvision().addActor(c.getProvision().getActor().get(0).copy());
              c.getProvision().getActor().get(1).getRole().getCodingFirstRep().setCode("CST");
              kind(c.getProvision().getActor().get(1).getReference().setIdentifier(ura));
            }),
        unread(
            "provision.period.end.extension[0]",
            c -> {
              c.getProvision().getPeriod().setEndElement(new DateTimeType());
              c.getProvision().getPeriod().getEndElement().addExtension(masked);
            }),
        unread(
            "provision.period.extension[0]",
            c -> c.getProvision().setPeriod(new Period()).getPeriod().addExtension(masked)),
        unread(
            "provision.period.extension[0]", c -> c.getProvision().getPeriod().addExtension(limit)),
        unread(
            "provision.purpose[0].extension[0]",
            c -> c.getProvision().getPurpose().get(0).addExtension(limit)),
        unread(
            "provision.purpose[0].code.extension[0]",
            c -> c.getProvision().getPurpose().get(0).getCodeElement().addExtension(limit)),
        unread(
            "provision.securityLabel[0].extension[0]",
            c -> c.getProvision().getSecurityLabel().get(0).addExtension(limit)),
        unread(
            "provision.type.extension[0]",
            c -> c.getProvision().getTypeElement().addExtension(limit)),
        unread(
            "provision.data[0]",
            c ->
                c.getProvision()
                    .addData()
                    .setMeaning(ConsentDataMeaning.INSTANCE)
                    .setReference(
                        new Reference("Observation/1")
                            .setIdentifier(
                                new Identifier().setSystem(Project.RECORD).setValue("letter-1")))),
        unread(
            "organization[0].extension[2]", c -> c.getOrganizationFirstRep().addExtension(limit)),
        gap(
            "organization[0]",
            FhirReasons.ORGANIZATION_NOT_KNOWN,
            c -> c.getOrganizationFirstRep().setIdentifier(ura)),
        gap(
            "verification",
            FhirReasons.NOT_IN_FORCE,
            c -> c.addVerification().getVerifiedElement().addExtension(masked)));
  }

  /** What can be said once and is said twice, or in part of which the sense is not known. */
  static Stream<Arguments> twice() {
    CodeType none = new CodeType("of-no-kind");
    return Stream.of(
        twice("extension", Project.CONSENT_ANSWER, new CodeType("withdrawn"), false),
        twice("extension", Project.CONSENT_ANSWER, new CodeType("withdrawn"), true),
        twice("extension", Project.DATA_SUBJECT, new CodeType("child"), false),
        twice("extension", Project.DATA_SUBJECT, new CodeType("child"), true),
        twice("extension", Project.DATA_SUBJECT, none, false),
        gap(
            "extension",
            FhirReasons.CODE_NOT_KNOWN,
            c -> {
              c.getExtension().removeIf(one -> one.getUrl().equals(Project.DATA_SUBJECT));
              c.addExtension(Project.DATA_SUBJECT, none);
            }),
        gap(
            "extension",
            FhirReasons.CODE_NOT_KNOWN,
            c -> c.addExtension(Project.CONSENT_MANNER, new CodeType("by-an-unknown-means"))),
        gap(
            "identifier",
            FhirReasons.CONTRADICTORY,
            c -> c.addIdentifier().setSystem(Project.CONSENT).setValue("c-2")),
        gap(
            "performer[0]",
            FhirReasons.CONTRADICTORY,
            c ->
                c.getPerformerFirstRep()
                    .addExtension(Project.CONSENT_CAPACITY, new CodeType("curator"))),
        unread(
            "scope.coding[1]",
            c ->
                c.getScope()
                    .addCoding()
                    .setSystem("http://terminology.hl7.org/CodeSystem/consentscope")
                    .setCode("research")));
  }

  private static Arguments twice(String path, String url, CodeType value, boolean first) {
    return gap(
        path,
        FhirReasons.CONTRADICTORY,
        c -> c.getExtension().add(first ? 0 : c.getExtension().size(), new Extension(url, value)));
  }

  @ParameterizedTest
  @MethodSource("twice")
  void should_refuse_a_consent_that_says_two_things_where_it_can_say_one(
      String path, ReasonCode code, Consumer<org.hl7.fhir.r4.model.Consent> change) {
    org.hl7.fhir.r4.model.Consent written = ConsentMapper.toFhir(answer(ConsentAnswer.GIVEN, END));
    change.accept(written);
    assertRefused(written, path, code);
  }

  @Test
  void should_read_a_consent_that_says_the_same_thing_twice_and_report_a_scope_of_another_list() {
    Consent consent = answer(ConsentAnswer.GIVEN, END);
    org.hl7.fhir.r4.model.Consent written = ConsentMapper.toFhir(consent);
    written.getIdentifier().add(written.getIdentifierFirstRep().copy());
    written.getExtension().addAll(written.getExtension().stream().map(Extension::copy).toList());
    written.getScope().addCoding().setSystem("urn:of-the-sender").setCode("1");
    FhirImport read = Wire.read(written, "anna");

    assertThat(read.all(Consent.class)).containsExactly(consent);
    assertThat(Wire.found(read, FhirReasons.NOT_TAKEN)).contains("Consent[0].scope.coding[1]");
  }

  private static Arguments unread(String path, Consumer<org.hl7.fhir.r4.model.Consent> change) {
    return gap(path, FhirReasons.RULE_NOT_READ, change);
  }

  private static Reference recipient(org.hl7.fhir.r4.model.Consent consent) {
    return consent.getProvision().getActor().get(0).getReference();
  }

  private static Reference kind(Reference reference) {
    reference.addExtension(Project.PARTY_KIND, new CodeType("MUNICIPALITY"));
    return reference;
  }

  private static void named(org.hl7.fhir.r4.model.Consent consent, String name) {
    kind(recipient(consent).setIdentifier(null).setType(null).setReference(name));
  }

  @ParameterizedTest
  @MethodSource("unread")
  void should_refuse_a_consent_that_it_would_read_wider_than_it_was_given(
      String path, ReasonCode code, Consumer<org.hl7.fhir.r4.model.Consent> change) {
    org.hl7.fhir.r4.model.Consent written = ConsentMapper.toFhir(answer(ConsentAnswer.GIVEN, END));
    change.accept(written);
    assertRefused(written, path, code);
  }

  @Test
  void should_name_the_extension_that_is_missing() {
    org.hl7.fhir.r4.model.Consent written = ConsentMapper.toFhir(answer(ConsentAnswer.GIVEN, END));
    written
        .getOrganizationFirstRep()
        .getExtension()
        .removeIf(one -> one.getUrl().equals(Project.PARTY_ROLE));

    assertThat(Wire.read(written, "anna").issues())
        .extracting(FhirIssue::named)
        .contains(Project.PARTY_ROLE);
  }

  private static Organization organization(String id, String ura) {
    Organization organization = new Organization();
    organization.setId(id);
    organization.addIdentifier().setSystem("http://fhir.nl/fhir/NamingSystem/ura").setValue(ura);
    return organization;
  }

  private static FhirImport read(
      org.hl7.fhir.r4.model.Consent consent, Organization... organizations) {
    List<Resource> all = new ArrayList<>(List.of(organizations));
    all.add(consent);
    return FhirReader.standard().read(all, LocalDate.of(2025, 3, 10));
  }

  @Test
  void should_find_a_recipient_by_its_number_among_the_organisations_handed_over() {
    Consent consent = answer(ConsentAnswer.GIVEN, END);
    org.hl7.fhir.r4.model.Consent written = ConsentMapper.toFhir(consent);
    String key = recipient(written).getIdentifier().getValue();
    recipient(written)
        .setIdentifier(
            new Identifier().setSystem("http://fhir.nl/fhir/NamingSystem/ura").setValue("1234567"));

    Organization desk = organization(key, "01234567");
    assertThat(read(written, desk, organization("other", "7654321")).all(Consent.class))
        .containsExactly(consent);
    recipient(written).setReference("Organization/" + key);
    assertThat(read(written, desk).all(Consent.class)).containsExactly(consent);
  }

  @Test
  void should_find_no_recipient_by_a_number_that_another_has() {
    org.hl7.fhir.r4.model.Consent written = ConsentMapper.toFhir(answer(ConsentAnswer.GIVEN, END));
    String key = recipient(written).getIdentifier().getValue();
    recipient(written)
        .setIdentifier(
            new Identifier().setSystem("http://fhir.nl/fhir/NamingSystem/ura").setValue("1234567"));

    for (Organization[] organizations :
        new Organization[][] {
          {organization(key, "7654321")},
          {organization(key, "1234567"), organization("other", "01234567")},
          {}
        }) {
      FhirImport read = read(written, organizations);
      assertThat(read.all(Consent.class)).isEmpty();
      assertThat(Wire.found(read, FhirReasons.ORGANIZATION_NOT_KNOWN)).hasSize(1);
    }
    recipient(written).setReference("Organization/" + key);
    FhirImport differs = read(written, organization(key, "7654321"));
    assertThat(differs.all(Consent.class)).isEmpty();
    assertThat(Wire.found(differs, FhirReasons.RULE_NOT_READ)).hasSize(1);
  }

  @Test
  void should_read_a_recipient_by_its_reference_and_by_its_key_beside_it() {
    Consent consent = answer(ConsentAnswer.GIVEN, END);
    org.hl7.fhir.r4.model.Consent written = ConsentMapper.toFhir(consent);
    recipient(written).setReference("Organization/desk-1").setDisplay("x");
    assertThat(Wire.read(written, "anna").all(Consent.class)).containsExactly(consent);
    recipient(written).setIdentifier(null).setType(null);
    FhirImport read = Wire.read(written, "anna");
    assertThat(read.all(Consent.class)).containsExactly(consent);
    assertThat(Wire.found(read, FhirReasons.DANGLING))
        .containsExactly("Consent[0].provision.actor[0].reference");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Information Recipient", "IRCP", "ircp"})
  void should_read_a_role_whose_words_say_no_more_than_its_code(String words) {
    org.hl7.fhir.r4.model.Consent written = ConsentMapper.toFhir(answer(ConsentAnswer.GIVEN, END));
    List<Consent> read = Wire.read(written, "anna").all(Consent.class);
    written.getProvision().getActor().get(0).getRole().setText(words);

    assertThat(read).hasSize(1);
    assertThat(Wire.read(written, "anna").all(Consent.class)).isEqualTo(read);
  }
}
