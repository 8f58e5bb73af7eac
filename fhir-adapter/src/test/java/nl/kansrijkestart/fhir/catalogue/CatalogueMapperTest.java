package nl.kansrijkestart.fhir.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kansrijkestart.catalogue.Allowed;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.catalogue.Limit;
import nl.kansrijkestart.catalogue.Profile;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.Mixed;
import nl.kansrijkestart.fhir.Wire;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.privacy.NeutralCode;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueMapperTest {

  private static final String VERSION = "2025-01";
  private static final Catalogue SHIPPED =
      Catalogue.of(
          Packs.standard()
              .forMunicipality(Municipality.parse("0599"))
              .asOf(LocalDate.of(2026, 8, 31)));
  private static final FhirContext R4 = FhirContext.forR4();

  private static Intervention offer(
      String code, @Nullable Municipality municipality, Profile.@Nullable Status status) {
    Criterion.Condition young =
        new Criterion.Condition(
            Fact.AGE_AT_REGISTRATION,
            Allowed.within(Limit.of(Comparison.BELOW, "25")),
            null,
            RuleRef.of("young", "1"),
            List.of(Source.of("Handbook", "p. 1")),
            List.of(),
            null);
    Profile unknown = Profile.unknown();
    return new Intervention(
        InterventionId.of("offer-1"),
        NeutralCode.of(code),
        municipality,
        LocalizedText.of("Aanbod", "Offer"),
        List.of(),
        List.of(RoleCode.of("MIDWIFE")),
        List.of(),
        false,
        null,
        new Criterion.All(List.of(young, new Criterion.Not(young))),
        null,
        Ternary.UNKNOWN,
        List.of(),
        new Profile(
            LocalizedText.of("Doel", "Goal"),
            null,
            List.of(),
            List.of(),
            status,
            null,
            unknown.windows(),
            List.of(),
            null,
            LocalDate.of(2025, 1, 1),
            null),
        List.of(Source.of("Handbook", "p. 1")));
  }

  @Test
  void should_write_an_offer_with_its_neutral_code() {
    Intervention offer = offer("K-1042", Municipality.parse("GM0599"), Profile.Status.PILOT);
    assertThat(Fhir.json(CatalogueMapper.definition(offer, VERSION, Language.EN)))
        .isEqualTo(Fhir.resource("activity-definition.json"));
    assertThat(Fhir.json(CatalogueMapper.service(offer, Language.NL)))
        .isEqualTo(Fhir.resource("healthcare-service.json"));
  }

  @Test
  void should_read_back_every_shipped_offer_out_of_the_catalogue() {
    assertThat(SHIPPED.interventions()).isNotEmpty();
    for (Intervention offer : SHIPPED.interventions()) {
      assertRoundTrip(offer, SHIPPED);
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_read_back_any_offer_of_a_host(int seed) {
    Random random = Mixed.random(seed);
    Intervention offer =
        offer(
            Wire.one(random, "A", "K", "Z") + "-" + (10 + random.nextInt(999_000)),
            random.nextBoolean() ? Municipality.parse("0489") : null,
            random.nextBoolean() ? Wire.one(random, Profile.Status.values()) : null);
    assertRoundTrip(offer, Catalogue.of(List.of(offer)));
  }

  private static void assertRoundTrip(Intervention offer, Catalogue catalogue) {
    for (IParser parser : List.of(R4.newJsonParser(), R4.newXmlParser())) {
      for (Language language : Language.values()) {
        ActivityDefinition definition =
            wire(parser, CatalogueMapper.definition(offer, VERSION, language));
        FhirRead<Intervention> read = CatalogueMapper.fromFhir(definition, catalogue, VERSION);
        assertThat(read.value()).contains(offer);
        boolean ended = offer.profile().status() == Profile.Status.ENDED;
        assertThat(read.issues()).hasSize(ended ? 1 : 0);
        HealthcareService service = wire(parser, CatalogueMapper.service(offer, language));
        assertThat(CatalogueMapper.fromFhir(service, catalogue).value()).contains(offer);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <R extends Resource> R wire(IParser parser, R resource) {
    return (R) parser.parseResource(resource.getClass(), parser.encodeResourceToString(resource));
  }

  @Test
  void should_give_each_shipped_offer_a_canonical_of_its_own_that_tells_nothing() {
    Set<String> urls = new HashSet<>();
    for (Intervention offer : SHIPPED.interventions()) {
      String url = CatalogueMapper.definition(offer, VERSION, Language.NL).getUrl();
      assertThat(url).matches("urn:kansrijkestart:offer:[A-Z]-\\d{2,6}");
      assertThat(urls.add(url)).isTrue();
    }
  }

  @Test
  void should_not_guess_an_offer() {
    Intervention offer = offer("K-1042", null, null);
    Catalogue catalogue = Catalogue.of(List.of(offer));
    ActivityDefinition other = CatalogueMapper.definition(offer, VERSION, Language.NL);
    other.setUrl("urn:kansrijkestart:offer:K-9999");
    assertNothing(other, catalogue, FhirReasons.NOT_IN_CATALOGUE);
    other.setUrl("https://host.example/ActivityDefinition/K-1042");
    assertNothing(other, catalogue, FhirReasons.OTHER_SYSTEM);
    other.setUrl(null);
    assertNothing(other, catalogue, FhirReasons.MISSING);
    HealthcareService two = CatalogueMapper.service(offer, Language.NL);
    two.addIdentifier().setSystem(Project.OFFER).setValue("K-1043");
    FhirRead<Intervention> read = CatalogueMapper.fromFhir(two, catalogue);
    assertThat(read.value()).isEmpty();
    assertThat(read.issues().get(0).reason().code()).isEqualTo(FhirReasons.CONTRADICTORY);
    two.getIdentifier().clear();
    assertThat(CatalogueMapper.fromFhir(two, catalogue).value()).isEmpty();
  }

  private static void assertNothing(
      ActivityDefinition definition, Catalogue catalogue, ReasonCode code) {
    FhirRead<Intervention> read = CatalogueMapper.fromFhir(definition, catalogue, VERSION);
    assertThat(read.value()).isEmpty();
    assertThat(read.issues()).extracting(issue -> issue.reason().code()).containsExactly(code);
  }

  @Test
  void should_say_that_a_version_is_another_and_that_an_offer_is_retired() {
    Intervention offer = offer("K-1042", null, null);
    ActivityDefinition old = CatalogueMapper.definition(offer, "2024-12", Language.NL);
    old.setStatus(PublicationStatus.RETIRED);
    FhirRead<Intervention> read =
        CatalogueMapper.fromFhir(old, Catalogue.of(List.of(offer)), VERSION);
    assertThat(read.value()).contains(offer);
    assertThat(read.issues())
        .extracting(issue -> issue.reason().code())
        .containsExactly(FhirReasons.OTHER_VERSION, FhirReasons.NOT_IN_FORCE);
  }

  @Test
  void should_not_call_an_offer_active_of_which_that_is_not_known() {
    Intervention offer = offer("K-1042", null, null);
    assertThat(CatalogueMapper.service(offer, Language.NL).hasActive()).isFalse();
    assertThat(CatalogueMapper.definition(offer, VERSION, Language.NL).getStatus())
        .isEqualTo(PublicationStatus.UNKNOWN);
  }

  @Test
  void should_refuse_a_version_that_would_break_the_canonical() {
    Intervention offer = offer("K-1042", null, null);
    for (String version : List.of("", "a b", "1|2")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CatalogueMapper.definition(offer, version, Language.NL));
    }
  }
}
