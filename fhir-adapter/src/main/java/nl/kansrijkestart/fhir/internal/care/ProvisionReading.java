package nl.kansrijkestart.fhir.internal.care;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.fhir.internal.base.ConsentCodes;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Moments;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Parties;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.privacy.DataCategory;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Consent.provisionDataComponent;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/** Reads the provision of a Consent: each rule in it, or none. */
final class ProvisionReading {

  private static final Set<String> ROLES = Set.of(ConsentCodes.RECIPIENT, ConsentCodes.HOLDER);

  /** The words of v3-ParticipationType for these codes: like the code itself they say no more. */
  private static final Map<String, String> WORDS =
      Map.of(ConsentCodes.RECIPIENT, "information recipient", ConsentCodes.HOLDER, "custodian");

  private final ProvisionComponent provision;
  private final ConsentReader.Gaps gaps;

  ProvisionReading(ProvisionComponent provision, ConsentReader.Gaps gaps) {
    this.provision = provision;
    this.gaps = gaps;
  }

  ConsentReader.@Nullable Provision read() {
    if (provision.isEmpty()) {
      gaps.add("provision", FhirReasons.MISSING);
      return null;
    }
    if (provision.hasProvision()
        || provision.hasAction()
        || provision.hasClass_()
        || provision.hasCode()
        || provision.hasDataPeriod()
        || provision.hasModifierExtension()
        || provision.hasExtension()) {
      gaps.add("provision", FhirReasons.RULE_NOT_READ);
      return null;
    }
    knowActors();
    Party recipient = party(ConsentCodes.RECIPIENT);
    if (recipient == null) {
      gaps.add("provision.actor", FhirReasons.MISSING);
    }
    Party holder = party(ConsentCodes.HOLDER);
    Purpose purpose = gaps.need("provision.purpose", purpose());
    Set<DataCategory> categories = categories();
    Map<ConsentDataMeaning, Set<RecordRef>> records = records();
    Set<RecordRef> contexts = records.getOrDefault(ConsentDataMeaning.RELATED, Set.of());
    if (contexts.size() > 1) {
      gaps.add("provision.data", FhirReasons.CONTRADICTORY);
    }
    Period period = provision.getPeriod();
    gaps.reading().takePartOf("provision.type");
    gaps.reading().takePartOf("provision.period.start");
    gaps.reading().takePartOf("provision.period.end");
    Instant from = instant(period.getStartElement(), true);
    Instant until = instant(period.getEndElement(), false);
    return recipient == null || purpose == null || gaps.found()
        ? null
        : new ConsentReader.Provision(
            recipient,
            holder,
            categories,
            purpose,
            contexts.stream().findFirst().orElse(null),
            records.getOrDefault(ConsentDataMeaning.INSTANCE, Set.of()),
            from,
            until);
  }

  private void knowActors() {
    List<provisionActorComponent> actors = provision.getActor();
    for (int i = 0; i < actors.size(); i++) {
      String path = "provision.actor[" + i + "]";
      if (!plays(actors.get(i), ConsentCodes.RECIPIENT)
          && !plays(actors.get(i), ConsentCodes.HOLDER)) {
        gaps.add(path, FhirReasons.RULE_NOT_READ);
      }
      List<Coding> roles = actors.get(i).getRole().getCoding();
      for (int j = 0; j < roles.size(); j++) {
        if (NlCore.isOneOf(roles.get(j), ConsentCodes.PARTICIPATION, ROLES)) {
          gaps.reading().takeCode(path + ".role.coding[" + j + "]");
          String words = actors.get(i).getRole().getText();
          String code = roles.get(j).getCode();
          if (words != null
              && (words.equalsIgnoreCase(WORDS.get(code)) || words.equalsIgnoreCase(code))) {
            gaps.reading().take(path + ".role.text");
          }
        }
      }
    }
  }

  private static boolean plays(provisionActorComponent actor, String role) {
    return actor.getRole().hasCoding(ConsentCodes.PARTICIPATION, role);
  }

  private @Nullable Party party(String role) {
    List<provisionActorComponent> actors = provision.getActor();
    Party found = null;
    for (int i = 0; i < actors.size(); i++) {
      provisionActorComponent actor = actors.get(i);
      String path = "provision.actor[" + i + "]";
      if (plays(actor, role)) {
        if (found != null) {
          gaps.add(path, FhirReasons.CONTRADICTORY);
        }
        Party party =
            Parties.read(actor.getReference(), gaps.reading(), path + ".reference", gaps::add);
        found = gaps.need(path + ".reference", party);
      }
    }
    return found;
  }

  private @Nullable Purpose purpose() {
    if (provision.getPurpose().size() != 1) {
      return null;
    }
    Coding coding = provision.getPurpose().get(0);
    gaps.reading().takeCode("provision.purpose[0]");
    if (Project.PURPOSE.equals(coding.getSystem())) {
      return EnumCodes.read(Purpose.class, coding.getCode());
    }
    return ConsentCodes.ACT_REASON.equals(coding.getSystem()) && coding.getCode() != null
        ? ConsentCodes.ACT_REASONS.get(coding.getCode())
        : null;
  }

  private Set<DataCategory> categories() {
    Set<DataCategory> categories = EnumSet.noneOf(DataCategory.class);
    List<Coding> labels = provision.getSecurityLabel();
    for (int i = 0; i < labels.size(); i++) {
      DataCategory category =
          Project.DATA_CATEGORY.equals(labels.get(i).getSystem())
              ? EnumCodes.read(DataCategory.class, labels.get(i).getCode())
              : null;
      if (category == null) {
        gaps.add("provision.securityLabel[" + i + "]", FhirReasons.RULE_NOT_READ);
      } else {
        gaps.reading().takeCode("provision.securityLabel[" + i + "]");
        categories.add(category);
      }
    }
    if (labels.isEmpty()) {
      gaps.add("provision.securityLabel", FhirReasons.MISSING);
    }
    return categories;
  }

  /** The records that it is tied to, by the way in which it is. */
  private Map<ConsentDataMeaning, Set<RecordRef>> records() {
    Map<ConsentDataMeaning, Set<RecordRef>> found = new EnumMap<>(ConsentDataMeaning.class);
    found.put(ConsentDataMeaning.RELATED, new HashSet<>());
    found.put(ConsentDataMeaning.INSTANCE, new HashSet<>());
    List<provisionDataComponent> data = provision.getData();
    for (int i = 0; i < data.size(); i++) {
      Set<RecordRef> records = found.get(data.get(i).getMeaning());
      String key = Parties.key(data.get(i).getReference(), Project.RECORD);
      if (records == null || key == null || !RecordRef.accepts(key)) {
        gaps.add("provision.data[" + i + "]", FhirReasons.RULE_NOT_READ);
      } else {
        gaps.reading().takePartOf("provision.data[" + i + "].meaning");
        gaps.reading().takePartOf("provision.data[" + i + "].reference.type");
        gaps.reading().takePartOf("provision.data[" + i + "].reference.identifier.system");
        gaps.reading().takePartOf("provision.data[" + i + "].reference.identifier.value");
        records.add(RecordRef.of(key));
      }
    }
    return found;
  }

  private @Nullable Instant instant(BaseDateTimeType value, boolean start) {
    if (!value.hasValue()) {
      return null;
    }
    Instant instant = start ? Moments.start(value) : Moments.after(value);
    if (instant == null) {
      gaps.add("provision.period", FhirReasons.DATE_NOT_TO_THE_DAY);
    }
    return instant;
  }
}
