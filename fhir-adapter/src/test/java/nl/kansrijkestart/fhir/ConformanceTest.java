package nl.kansrijkestart.fhir;

import static nl.kansrijkestart.fhir.audit.AuditMapperTest.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.fhir.audit.AuditMapper;
import nl.kansrijkestart.fhir.audit.ProvenanceMapper;
import nl.kansrijkestart.fhir.catalogue.CatalogueMapper;
import nl.kansrijkestart.fhir.consent.ConsentMapperTest;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.fhir.pregnancy.DatedGestationalAge;
import nl.kansrijkestart.fhir.pregnancy.GestationalAgeMapper;
import nl.kansrijkestart.fhir.referral.CancellationRequest;
import nl.kansrijkestart.fhir.referral.ReferralParties;
import nl.kansrijkestart.fhir.referral.ReferralView;
import nl.kansrijkestart.fhir.screening.AnswersMapperTest;
import nl.kansrijkestart.fhir.screening.ScoreMapperTest;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralState;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written is valid R4, and valid against each profile of nl-core that it claims. */
class ConformanceTest {

  /** Of each of the fifteen kinds; 1,680 in all. */
  private static final int RECORDS = 112;

  private static final ReferralParties PARTIES = ReferralParties.ofDesk(Referrals.OFFICE);

  /** The first number of seeds that follow each other is much the same, so that they are mixed. */
  private static Seeds seeds(int number) {
    return new Seeds(number * 0x9E37_79B9_7F4A_7C15L);
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        kind("clients", ClientSeeds::client),
        kind("households", FamilySeeds::household),
        kind("network cards", FamilySeeds::network),
        kind("pregnancies", PregnancySeeds::pregnancy),
        kind("circumstances", CircumstanceSeeds::profile),
        kind("circumstances of nl-core", CircumstanceSeeds::ofNlCore),
        kind("births", BirthSeeds::birth),
        kind("consents", seeds -> ConsentMapperTest.random(seeds.random)),
        kind("answers", seeds -> AnswersMapperTest.random(seeds.random)),
        kind("scores", seeds -> ScoreMapperTest.random(seeds.random)),
        kind("requests of referrals", seeds -> Referrals.request(seeds.random)),
        Arguments.of("log lines", one(seeds -> AuditMapper.toFhir(line(seeds.random)))),
        Arguments.of("origins", one(ConformanceTest::origin)),
        Arguments.of("gestational ages", one(ConformanceTest::age)),
        Arguments.of("offers", offers()));
  }

  private static Arguments kind(String name, Function<Seeds, Object> make) {
    Function<Seeds, List<Resource>> write =
        seeds -> Writers.write(make.apply(seeds), Shown.ALL).orElseThrow();
    return Arguments.of(name, write);
  }

  private static Function<Seeds, List<Resource>> one(Function<Seeds, Resource> write) {
    return seeds -> List.of(write.apply(seeds));
  }

  private static Resource origin(Seeds seeds) {
    List<Reference> made = List.of(new Reference("Observation/" + seeds.upTo(99)));
    return ProvenanceMapper.toFhir(
        made,
        line(seeds.random).at(),
        seeds.of(List.of(Referrals.MIDWIFE, Referrals.HERSELF, Referrals.ASSESSOR)),
        seeds.list(3, () -> new Reference("Patient/" + seeds.upTo(99))));
  }

  private static Resource age(Seeds seeds) {
    return GestationalAgeMapper.toFhir(
        new DatedGestationalAge(
            GestationalAge.ofDays(seeds.upTo(300)),
            seeds.maybe(() -> seeds.before(Seeds.DAY, 300))));
  }

  private static Function<Seeds, List<Resource>> offers() {
    List<Intervention> shipped =
        Catalogue.of(
                Packs.standard()
                    .forMunicipality(Municipality.parse("0599"))
                    .asOf(LocalDate.of(2026, 8, 31)))
            .interventions();
    return seeds -> {
      Language language = seeds.of(Language.class);
      Intervention offer = seeds.of(shipped);
      return List.of(
          CatalogueMapper.definition(offer, "2026-08", language),
          CatalogueMapper.service(offer, language));
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void should_write_nothing_that_a_validator_rejects(
      String name, Function<Seeds, List<Resource>> write) {
    NlCoreValidator validator = NlCoreValidator.orSkip();
    List<Resource> written = new ArrayList<>();
    for (int seed = 0; seed < RECORDS; seed++) {
      written.addAll(write.apply(seeds(seed)));
    }
    assertThat(written).hasSizeGreaterThanOrEqualTo(RECORDS);
    assertThat(validator.errors(written)).as(name).isEmpty();
  }

  @Test
  void should_hold_each_profile_that_it_claims_against_many_records() {
    Map<String, Integer> claims = new TreeMap<>();
    kinds()
        .forEach(
            kind -> {
              @SuppressWarnings("unchecked")
              Function<Seeds, List<Resource>> write =
                  (Function<Seeds, List<Resource>>) kind.get()[1];
              for (int seed = 0; seed < RECORDS; seed++) {
                for (Resource resource : write.apply(seeds(seed))) {
                  resource
                      .getMeta()
                      .getProfile()
                      .forEach(one -> claims.merge(one.getValue(), 1, Integer::sum));
                }
              }
            });
    assertThat(claims)
        .containsKeys(NlCore.PROFILES + "Problem", NlCore.PROFILES + "LivingSituation.HouseType");
    assertThat(claims.values()).allSatisfy(count -> assertThat(count).isGreaterThan(10));
  }

  /** Where a referral stands, what is asked and the question to stop; to who reads all and less. */
  @ParameterizedTest
  @EnumSource(ReferralState.class)
  void should_write_a_referral_in_each_state_and_view_as_valid_r4(ReferralState state) {
    Referral referral = Referrals.in(state);
    CancellationRequest question =
        new CancellationRequest(
            "stop-1", referral.id(), Referrals.MIDWIFE, Referrals.START, "she moved");
    List<Resource> written = new ArrayList<>();
    for (ReferralView view :
        List.of(ReferralView.all(PARTIES), ReferralView.toldTo(Referrals.PRACTICE, PARTIES))) {
      view.task(referral).ifPresent(written::add);
      written.add(view.request(referral).orElseThrow());
      written.add(view.question(referral, question));
    }
    assertThat(written).hasSize(state == ReferralState.DRAFT ? 4 : 6);
    assertThat(NlCoreValidator.orSkip().errors(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "activity-definition",
        "answers",
        "audit-event",
        "birth",
        "circumstances",
        "client",
        "consent",
        "estimated-due-date",
        "gestational-age",
        "healthcare-service",
        "household",
        "network",
        "pregnancy",
        "provenance",
        "score"
      })
  void should_hold_its_own_examples_to_the_same(String name) {
    Resource golden = Fhir.parse(Fhir.resource(name + ".json"));
    List<Resource> all =
        golden instanceof Bundle bundle
            ? bundle.getEntry().stream().map(BundleEntryComponent::getResource).toList()
            : List.of(golden);
    assertThat(NlCoreValidator.orSkip().errors(all)).isEmpty();
  }
}
