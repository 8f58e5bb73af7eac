package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.audit.AuditKind;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Communication;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.client.PersonName;
import nl.kansrijkestart.client.Residence;
import nl.kansrijkestart.client.ResidenceStatus;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.Carried;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.FhirRecord;
import nl.kansrijkestart.identity.Bsn;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.PrivacyReasons;
import nl.kansrijkestart.privacy.SafeContact;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FhirWriterTest {

  private static final PersonId ANNA = PersonId.of("anna");
  private static final Set<DataCategory> ALL = EnumSet.allOf(DataCategory.class);
  private static final SafeContact SECRET =
      new SafeContact(
          Set.of(),
          Set.of(),
          List.of(),
          Ternary.UNKNOWN,
          Ternary.UNKNOWN,
          Ternary.UNKNOWN,
          null,
          Set.of(),
          List.of(),
          Ternary.TRUE,
          null);
  private static final Client CLIENT = client(Permitting.OPEN);

  private static Client client(SafeContact contact) {
    return new Client(
        ANNA,
        new PersonName("Anna", null, "Voorbeeld"),
        Bsn.parse("111222333"),
        LocalDate.of(1999, 4, 5),
        new Communication("ti", Ternary.TRUE, Ternary.UNKNOWN),
        new Residence(
            Residence.Kind.UNKNOWN,
            new Residence.Address("Dorpsstraat", 17, null, null, "Voorbeelddorp", null),
            Ternary.UNKNOWN,
            null),
        ResidenceStatus.values()[0],
        contact);
  }

  private static Patient patient(FhirExport export) {
    return (Patient) export.bundle().getEntryFirstRep().getResource();
  }

  private static List<ReasonCode> codes(FhirExport export) {
    return export.reasons().stream().map(reason -> reason.code()).toList();
  }

  private static List<String> labels(FhirExport export) {
    return export.bundle().getEntry().stream()
        .flatMap(entry -> entry.getResource().getMeta().getSecurity().stream())
        .map(Coding::getCode)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(DataCategory.class)
  void should_write_of_a_client_the_kind_of_data_she_agreed_to_and_no_other(DataCategory kind) {
    // WHEN
    FhirExport export = Permitting.export(ANNA, Permitting.OPEN, Set.of(kind), CLIENT);
    // THEN
    String json = Fhir.json(export.bundle());
    assertThat(json.contains("anna")).isEqualTo(kind == DataCategory.REFERENCE);
    assertThat(json.contains("Voorbeeld\"")).isEqualTo(kind == DataCategory.IDENTIFYING);
    assertThat(json.contains("111222333")).isEqualTo(kind == DataCategory.IDENTIFYING);
    assertThat(json.contains("1999-04-05")).isEqualTo(kind == DataCategory.IDENTIFYING);
    assertThat(json.contains("Dorpsstraat")).isEqualTo(kind == DataCategory.RESIDENCE);
    assertThat(json.contains("\"ti\"")).isEqualTo(kind == DataCategory.COMMUNICATION);
    assertThat(json.contains(Project.RESIDENCE_STATUS))
        .isEqualTo(kind == DataCategory.RESIDENCE_STATUS);
    assertThat(json.contains(Project.SAFE_CONTACT)).isEqualTo(kind == DataCategory.CONTACT);
  }

  @Test
  void should_not_write_the_bsn_where_all_but_identifying_data_is_permitted() {
    EnumSet<DataCategory> rest = EnumSet.complementOf(EnumSet.of(DataCategory.IDENTIFYING));
    assertThat(Fhir.json(Permitting.export(ANNA, Permitting.OPEN, rest, CLIENT).bundle()))
        .contains("Dorpsstraat")
        .doesNotContain("111222333", "Anna");
    assertThat(Fhir.json(Permitting.export(ANNA, Permitting.OPEN, ALL, CLIENT).bundle()))
        .contains("111222333");
  }

  @ParameterizedTest
  @EnumSource(
      value = ConsentAnswer.class,
      names = {"REFUSED", "WITHDRAWN"})
  void should_write_nothing_after_a_no(ConsentAnswer no) {
    Permitting host = Permitting.answered(ANNA, no, ALL);
    assertRefused(host.write(Permitting.OPEN, ALL, List.of(CLIENT)));
    assertThat(host.log.records().map(one -> one.event().kind())).containsOnly(AuditKind.DENY);
  }

  @Test
  void should_write_nothing_where_she_was_not_asked_or_asked_for_less() {
    assertRefused(Permitting.nothingAsked(ANNA).write(Permitting.OPEN, ALL, List.of(CLIENT)));
    assertRefused(
        Permitting.yes(ANNA, Set.of(DataCategory.IDENTIFYING))
            .write(
                Permitting.OPEN,
                Set.of(DataCategory.IDENTIFYING, DataCategory.OBSTETRIC),
                List.of(CLIENT)));
  }

  private static void assertRefused(Result<FhirExport> result) {
    List<ReasonCode> why =
        result.match(
            export -> {
              throw new AssertionError("accepted");
            },
            reasons -> reasons.stream().map(reason -> reason.code()).toList());
    assertThat(why).isNotEmpty();
  }

  @Test
  void should_keep_a_secret_address_back_and_let_the_rest_go() {
    FhirExport export = Permitting.export(ANNA, SECRET, ALL, CLIENT);
    assertThat(patient(export).hasAddress()).isFalse();
    assertThat(patient(export).getNameFirstRep().getFamily()).isEqualTo("Voorbeeld");
    assertThat(codes(export)).contains(PrivacyReasons.ADDRESS_SECRET);
    assertThat(export.hostReceipts().get(0).leftOut())
        .anyMatch(left -> left.category() == DataCategory.RESIDENCE);
  }

  @Test
  void should_take_an_address_for_secret_where_she_was_not_asked() {
    FhirExport export = Permitting.export(ANNA, SafeContact.unknown(), ALL, CLIENT);
    assertThat(patient(export).hasAddress()).isFalse();
    assertThat(patient(export).getNameFirstRep().getFamily()).isEqualTo("Voorbeeld");
    assertThat(codes(export)).contains(PrivacyReasons.ADDRESS_UNKNOWN);
  }

  @Test
  void should_keep_the_address_back_that_the_record_itself_calls_secret() {
    FhirExport export = Permitting.export(ANNA, Permitting.OPEN, ALL, client(SECRET));
    assertThat(Fhir.json(export.bundle())).contains("Anna").doesNotContain("Dorpsstraat");
  }

  @Test
  void should_say_that_it_is_her_record_that_keeps_the_address_back() {
    FhirExport secret = Permitting.export(ANNA, Permitting.OPEN, ALL, client(SECRET));
    assertThat(codes(secret)).contains(FhirReasons.ADDRESS_SECRET_IN_RECORD);
    assertThat(texts(secret))
        .contains(
            "Het adres is weggelaten: in haar dossier staat dat het geheim is.",
            "The address was left out: her record says that it is secret.");

    FhirExport unknown =
        Permitting.export(ANNA, Permitting.OPEN, ALL, client(SafeContact.unknown()));
    assertThat(patient(unknown).hasAddress()).isFalse();
    assertThat(codes(unknown)).contains(FhirReasons.ADDRESS_UNKNOWN_IN_RECORD);
    assertThat(texts(unknown))
        .contains(
            "Het adres is weggelaten: in haar dossier staat niet of het geheim is. Vraag het haar.",
            "The address was left out: her record does not say whether it is secret. Ask her.");
  }

  @Test
  void should_say_nothing_of_her_record_where_that_keeps_no_address_back() {
    Set<DataCategory> rest = EnumSet.complementOf(EnumSet.of(DataCategory.RESIDENCE));
    for (FhirExport export :
        List.of(
            Permitting.export(ANNA, Permitting.OPEN, ALL, CLIENT),
            // the arrangement handed in does, and is named
            Permitting.export(ANNA, SECRET, ALL, client(SECRET)),
            // nobody asked for it
            Permitting.export(ANNA, Permitting.OPEN, rest, client(SECRET)),
            // there is none
            Permitting.export(ANNA, Permitting.OPEN, ALL, Client.of(ANNA)))) {
      assertThat(codes(export))
          .doesNotContain(
              FhirReasons.ADDRESS_SECRET_IN_RECORD, FhirReasons.ADDRESS_UNKNOWN_IN_RECORD);
    }
  }

  @Test
  void should_not_tell_that_she_is_pregnant_by_keys_alone() {
    Pregnancy pregnancy = PregnancySeeds.pregnancy(new Seeds(1));
    Set<DataCategory> keys = EnumSet.of(DataCategory.REFERENCE, DataCategory.IDENTIFYING);
    FhirExport export = Permitting.export(pregnancy.woman(), Permitting.OPEN, keys, pregnancy);
    assertThat(export.bundle().getEntry()).isEmpty();
    assertThat(codes(export)).contains(FhirReasons.KEYS_ALONE);
    assertThat(Permitting.export(ANNA, Permitting.OPEN, keys, CLIENT).bundle().getEntry())
        .hasSize(1);
    FhirExport more = Permitting.export(pregnancy.woman(), Permitting.OPEN, ALL, pregnancy);
    assertThat(more.bundle().getEntry()).isNotEmpty();
    assertThat(codes(more)).doesNotContain(FhirReasons.KEYS_ALONE);
  }

  private static List<String> texts(FhirExport export) {
    return export.reasons().stream()
        .flatMap(reason -> Stream.of(reason.text(Language.NL), reason.text(Language.EN)))
        .toList();
  }

  @Test
  void should_refuse_where_only_a_secret_address_was_asked_for() {
    Set<DataCategory> residence = Set.of(DataCategory.RESIDENCE);
    assertRefused(Permitting.yes(ANNA, residence).write(SECRET, residence, List.of(CLIENT)));
  }

  @Test
  void should_label_all_that_goes_out_as_restricted() {
    Pregnancy pregnancy = PregnancySeeds.pregnancy(new Seeds(1));
    FhirExport export =
        Permitting.export(
            pregnancy.woman(),
            Permitting.OPEN,
            Set.of(DataCategory.OBSTETRIC, DataCategory.REFERENCE),
            pregnancy);
    assertThat(export.bundle().getEntry().size()).isGreaterThan(1);
    assertThat(labels(export)).hasSize(export.bundle().getEntry().size()).containsOnly("R");
  }

  @ParameterizedTest
  @EnumSource(
      value = DataCategory.class,
      names = {"SAFETY", "RESIDENCE_STATUS"})
  void should_label_as_very_restricted_where_safety_or_residence_status_is_asked_for(
      DataCategory kind) {
    Set<DataCategory> asked = Set.of(kind, DataCategory.IDENTIFYING);
    assertThat(labels(Permitting.export(ANNA, Permitting.OPEN, asked, CLIENT)))
        .containsExactly("V");
  }

  @Test
  void should_say_in_a_narrative_what_kind_of_resource_it_is_and_no_more() {
    Household household = FamilySeeds.household(new Seeds(3));
    for (Disclosable record : List.of(CLIENT, household)) {
      PersonId person = record == CLIENT ? ANNA : household.woman();
      FhirExport export = Permitting.export(person, Permitting.OPEN, ALL, record);
      assertThat(export.bundle().getEntry()).isNotEmpty();
      for (BundleEntryComponent entry : export.bundle().getEntry()) {
        DomainResource resource = (DomainResource) entry.getResource();
        assertThat(resource.getText().getDiv().allText()).isEqualTo(resource.fhirType());
      }
    }
  }

  @Test
  void should_have_no_way_in_for_what_was_carried_from_another_system() {
    assertThat(Disclosable.class.isAssignableFrom(Carried.class)).isFalse();
    assertThat(Disclosable.class.isAssignableFrom(FhirRecord.class)).isFalse();
    assertThat(Disclosable.class.isAssignableFrom(FhirImport.class)).isFalse();
    assertThat(Writers.writes(Carried.class)).isFalse();
  }

  /** A record of a host's own, which nothing writes. */
  private record Note(String text) implements Disclosable {
    @Override
    public List<Part> parts() {
      return List.of(Part.ofWoman("text", DataCategory.SOCIAL, text));
    }
  }

  @Test
  void should_refuse_records_that_nothing_writes_before_anything_is_decided() {
    Permitting host = Permitting.yes(ANNA, ALL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> host.write(Permitting.OPEN, ALL, List.of(CLIENT, new Note("a secret"))))
        .withMessage("Nothing writes records of Note as FHIR");
    assertThat(host.log.records()).isEmpty();
  }

  @Test
  void should_hand_over_a_receipt_for_each_record_and_none_of_what_was_left_out() {
    Set<DataCategory> kinds = Set.of(DataCategory.IDENTIFYING);
    FhirExport export =
        Permitting.yes(ANNA, kinds)
            .write(Permitting.OPEN, kinds, List.of(CLIENT, Household.unknown(ANNA)))
            .match(
                one -> one,
                reasons -> {
                  throw new AssertionError("refused: " + reasons);
                });
    assertThat(export.hostReceipts()).hasSize(2);
    assertThat(export.recipientReceipts()).hasSize(2);
    assertThat(export.bundle().getEntry()).hasSize(1);
    assertThat(export).hasToString("FhirExport[1 resources]");
  }
}
