package nl.kansrijkestart.fhir.circumstance;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.Circumstance.MissingReason;
import nl.kansrijkestart.client.Circumstance.Status;
import nl.kansrijkestart.client.CircumstanceDefinition.ExchangeCode;
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.client.Circumstances;
import nl.kansrijkestart.fhir.internal.base.Codes;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.CircumstanceCodes;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Circumstances, each as an Observation under the code of core: there, not there, or not asked.
 *
 * <p>What is there with the woman, and has exactly one code for exchange in the data of core, is
 * written as nl-core has it: a house type, or a {@code nl-core-Problem}. Where several codes each
 * say a kind of it, none is chosen. What is not there or was not asked is never a Problem.
 *
 * <p>Read are these, and what the profiles Problem, LivingSituation, TobaccoUse, AlcoholUse and
 * DrugUse say under a code for exchange. A past use, no use, a text and a code that is not in the
 * data are reported: none of these is an answer to what core asks.
 *
 * <p>Source: nl-core R4 0.12.1-beta.1; the codes are data of core, with their sources.
 */
public final class CircumstanceMapper {

  private static final String ABSENT_REASON =
      "http://terminology.hl7.org/CodeSystem/data-absent-reason";

  private CircumstanceMapper() {}

  /**
   * Everything of a profile, for whoever holds the record. For anybody else, use the writer that
   * passes the gate.
   *
   * @param profile the circumstances, not null
   * @return a new Observation or Condition for each, in their order; never null
   */
  public static List<Resource> toFhir(CircumstanceProfile profile) {
    return toFhir(profile, Shown.ALL);
  }

  /**
   * What may be told of the circumstances of a woman.
   *
   * @param profile the circumstances, not null
   * @param shown which of its parts may be written, not null
   * @return new resources; never null
   */
  public static List<Resource> toFhir(CircumstanceProfile profile, Shown shown) {
    requireNonNull(profile, "profile");
    List<Circumstance> all = profile.observations();
    Shown[] each = new Shown[all.size()];
    for (DataSubject subject : DataSubject.values()) {
      for (DataCategory category : Circumstance.CATEGORIES) {
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
          if (all.get(i).subject() == subject && all.get(i).category() == category) {
            at.add(i);
          }
        }
        String part = Codes.of(subject) + "." + Codes.of(category);
        List<Shown> of = shown.each(part, at.stream().map(all::get).toList());
        for (int i = 0; i < at.size(); i++) {
          each[at.get(i)] = of.get(i);
        }
      }
    }
    PersonId client = shown.has("client") ? profile.client() : null;
    List<Resource> written = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (each[i].has("code") && each[i].has("status")) {
        written.add(one(all.get(i), each[i], client));
      }
    }
    return written;
  }

  private static Resource one(Circumstance circumstance, Shown shown, @Nullable PersonId client) {
    ExchangeCode code =
        circumstance.subject() == DataSubject.WOMAN && circumstance.status() == Status.PRESENT
            ? CircumstanceCodes.exact(
                Circumstances.standard().find(circumstance.code()).orElse(null))
            : null;
    if (code != null && code.system().equals(NlCore.SNOMED)) {
      return problem(circumstance, code, shown, client);
    }
    return observation(circumstance, code, shown, client);
  }

  private static Observation observation(
      Circumstance circumstance,
      @Nullable ExchangeCode houseType,
      Shown shown,
      @Nullable PersonId client) {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    if (houseType != null) {
      NlCore.claim(observation, "LivingSituation.HouseType");
      observation
          .getCode()
          .addCoding()
          .setSystem(NlCore.SNOMED)
          .setCode(CircumstanceCodes.HOUSE_TYPE);
      CodeableConcept value = new CodeableConcept();
      value.addCoding().setSystem(houseType.system()).setCode(houseType.code());
      observation.setValue(value);
    } else if (circumstance.status() == Status.NOT_ASKED) {
      observation
          .getDataAbsentReason()
          .addCoding()
          .setSystem(ABSENT_REASON)
          .setCode(
              // that she declined is for whoever holds the record: it may be held against her
              shown.everything() && circumstance.missing() == MissingReason.DECLINED
                  ? "asked-declined"
                  : "not-asked");
    } else {
      observation.setValue(new BooleanType(circumstance.status() == Status.PRESENT));
    }
    addCode(observation.getCode(), circumstance);
    categories(circumstance).forEach(observation::addCategory);
    if (shown.everything()) {
      Ext.add(observation.getExtension(), Project.MISSING, circumstance.missing());
    }
    about(observation.getExtension(), circumstance, shown);
    if (circumstance.observedOn() != null && shown.has("observedOn")) {
      observation.setEffective(new DateTimeType(circumstance.observedOn().toString()));
    }
    if (client != null) {
      observation.setSubject(Keys.reference("Patient", client.value()));
    }
    return observation;
  }

  private static Condition problem(
      Circumstance circumstance, ExchangeCode code, Shown shown, @Nullable PersonId client) {
    Condition condition = new Condition();
    NlCore.claim(condition, "Problem");
    condition
        .getClinicalStatus()
        .addCoding()
        .setSystem(CircumstanceCodes.CLINICAL)
        .setCode("active");
    CodeableConcept verification = condition.getVerificationStatus();
    verification.addCoding().setSystem(CircumstanceCodes.VERIFICATION).setCode("confirmed");
    verification.addCoding().setSystem(NlCore.SNOMED).setCode(CircumstanceCodes.CONFIRMED);
    condition.getCode().addCoding().setSystem(code.system()).setCode(code.code());
    addCode(condition.getCode(), circumstance);
    categories(circumstance).forEach(condition::addCategory);
    about(condition.getExtension(), circumstance, shown);
    if (circumstance.observedOn() != null && shown.has("observedOn")) {
      condition.setRecordedDateElement(new DateTimeType(circumstance.observedOn().toString()));
    }
    condition.setSubject(
        client == null ? Keys.hidden() : Keys.reference("Patient", client.value()));
    return condition;
  }

  private static void addCode(CodeableConcept code, Circumstance circumstance) {
    code.addCoding().setSystem(Project.CIRCUMSTANCE).setCode(circumstance.code().value());
  }

  /** What a code stands for, so that a code of a host's own can be read elsewhere. */
  private static List<CodeableConcept> categories(Circumstance circumstance) {
    return List.of(
        category(Project.DATA_CATEGORY, circumstance.category()),
        category(Project.CIRCUMSTANCE_KIND, circumstance.kind()),
        category(Project.LIFE_DOMAIN, circumstance.domain()));
  }

  private static CodeableConcept category(String system, Enum<?> constant) {
    CodeableConcept concept = new CodeableConcept();
    concept.addCoding().setSystem(system).setCode(Codes.of(constant));
    return concept;
  }

  private static void about(List<Extension> to, Circumstance circumstance, Shown shown) {
    if (circumstance.subject() != DataSubject.WOMAN) {
      Ext.add(to, Project.DATA_SUBJECT, circumstance.subject());
    }
    if (circumstance.observedBy() != null && shown.has("observedBy")) {
      Ext.add(to, Project.OBSERVED_BY, new CodeType(circumstance.observedBy().value()));
    }
  }
}
