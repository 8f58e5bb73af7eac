package nl.kansrijkestart.fhir.internal.care;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.Circumstance.Kind;
import nl.kansrijkestart.client.Circumstance.MissingReason;
import nl.kansrijkestart.client.Circumstance.Status;
import nl.kansrijkestart.client.CircumstanceCode;
import nl.kansrijkestart.client.CircumstanceDefinition;
import nl.kansrijkestart.client.Circumstances;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.fhir.internal.base.Codes;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.CircumstanceCodes;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.Subjects;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What Observations and Conditions say of a circumstance in the same way. */
public final class CircumstanceFields {

  /** The role of an observer that was not told. */
  public static final RoleCode NOT_TOLD = RoleCode.of("NOT_TOLD");

  private CircumstanceFields() {}

  /** What the circumstance is; null where no code here tells. */
  record What(CircumstanceCode code, Kind kind, LifeDomain domain, DataCategory category) {
    static What of(CircumstanceDefinition definition) {
      return new What(
          definition.code(), definition.kind(), definition.domain(), definition.category());
    }
  }

  /** Whether codes name two things; then nothing of the resource is read. */
  static boolean contradicts(CodeableConcept code, Reading reading) {
    Set<String> named = new HashSet<>();
    Set<String> own = new HashSet<>();
    for (Coding coding : code.getCoding()) {
      CircumstanceDefinition definition = CircumstanceCodes.of(coding);
      if (definition != null) {
        named.add(definition.code().value());
      } else if (Project.CIRCUMSTANCE.equals(coding.getSystem())) {
        own.add(String.valueOf(coding.getCode()));
      }
    }
    own.stream().filter(CircumstanceFields::known).forEach(named::add);
    if (own.size() > 1 || named.size() > 1) {
      reading.refuse("code", FhirReasons.CONTRADICTORY);
      return true;
    }
    return false;
  }

  private static boolean known(String own) {
    return Circumstances.standard().definitions().stream()
        .anyMatch(one -> one.code().value().equals(own));
  }

  /** Whether a code for exchange can say the same as what was named under a code of the project. */
  static boolean agree(@Nullable What what, @Nullable CircumstanceDefinition definition) {
    return what == null
        || definition == null
        || (known(what.code().value())
            ? what.code().equals(definition.code())
            : what.category() == definition.category());
  }

  /**
   * What a code of the project stands for. What core knows of it stands, whatever the categories
   * say, since by the category it goes to others; of a code of a host's own the categories tell.
   */
  static @Nullable What own(
      CodeableConcept code, List<CodeableConcept> categories, Reading reading) {
    for (int i = 0; i < code.getCoding().size(); i++) {
      Coding coding = code.getCoding().get(i);
      if (!Project.CIRCUMSTANCE.equals(coding.getSystem())) {
        continue;
      }
      CircumstanceCode own =
          Build.or(reading, "code.coding[" + i + "]", () -> CircumstanceCode.of(coding.getCode()));
      if (own == null) {
        return null;
      }
      reading.take("code.coding[" + i + "]");
      What known = Circumstances.standard().find(own).map(What::of).orElse(null);
      DataCategory category =
          category(
              categories,
              Project.DATA_CATEGORY,
              DataCategory.class,
              known == null ? null : known.category(),
              reading);
      Kind kind =
          category(
              categories,
              Project.CIRCUMSTANCE_KIND,
              Kind.class,
              known == null ? null : known.kind(),
              reading);
      LifeDomain domain =
          category(
              categories,
              Project.LIFE_DOMAIN,
              LifeDomain.class,
              known == null ? null : known.domain(),
              reading);
      if (category == null || kind == null || domain == null) {
        reading.issue("code.coding[" + i + "]", FhirReasons.OTHER_CODE);
        return null;
      }
      return new What(own, kind, domain, category);
    }
    return null;
  }

  /**
   * The one category of a kind, or what core knows; null where several differ. Another than core
   * knows is an error.
   */
  private static <E extends Enum<E>> @Nullable E category(
      List<CodeableConcept> categories,
      String system,
      Class<E> type,
      @Nullable E known,
      Reading reading) {
    @Nullable E found = known;
    for (int i = 0; i < categories.size(); i++) {
      for (int j = 0; j < categories.get(i).getCoding().size(); j++) {
        Coding coding = categories.get(i).getCoding().get(j);
        if (!system.equals(coding.getSystem())) {
          continue;
        }
        String at = "category[" + i + "].coding[" + j + "]";
        E told = Codes.parse(type, coding.getCode());
        if (found == null) {
          found = told;
        }
        if (told == null || told != found) {
          reading.issue(at, Severity.ERROR, Reason.of(FhirReasons.CONTRADICTORY));
          if (known == null) {
            return null;
          }
        } else {
          reading.take(at);
        }
      }
    }
    return found;
  }

  static @Nullable Circumstance build(
      What what,
      Status status,
      boolean declined,
      DomainResource resource,
      Reference person,
      @Nullable Type on,
      String onPath,
      String byPath,
      Reading reading) {
    List<Extension> extensions = resource.getExtension();
    DataSubject subject = Subjects.read(resource, person, reading, "subject");
    MissingReason told = Ext.code(reading, extensions, "", Project.MISSING, MissingReason.class);
    MissingReason missing = told == null && declined ? MissingReason.DECLINED : told;
    CodeType observer = Ext.one(reading, extensions, "", Project.OBSERVED_BY, CodeType.class);
    RoleCode by =
        observer == null
            ? null
            : Build.or(reading, "extension", () -> RoleCode.of(observer.getValue()));
    LocalDate day = on instanceof BaseDateTimeType date ? Days.of(date) : null;
    if (day != null) {
      reading.take(onPath);
    }
    boolean answered = status != Status.NOT_ASKED;
    if (answered && day == null) {
      reading.issue(onPath, FhirReasons.DAY_OF_RECEIPT);
    }
    if (answered && by == null) {
      reading.issue(byPath, FhirReasons.ROLE_NOT_TOLD);
    }
    LocalDate observedOn = answered && day == null ? reading.session().receivedOn() : day;
    RoleCode observedBy = answered && by == null ? NOT_TOLD : by;
    return Build.or(
        reading,
        "code",
        () ->
            new Circumstance(
                what.code(),
                what.kind(),
                what.domain(),
                what.category(),
                subject,
                status,
                missing,
                observedBy,
                observedOn));
  }
}
