package nl.kansrijkestart.fhir;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.disclosure.DisclosureGate;
import nl.kansrijkestart.disclosure.HostReceipt;
import nl.kansrijkestart.disclosure.RecipientReceipt;
import nl.kansrijkestart.fhir.client.ClientMapper;
import nl.kansrijkestart.fhir.internal.base.Labels;
import nl.kansrijkestart.fhir.internal.base.Narratives;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.privacy.ContactDecision;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.NeutralCode;
import nl.kansrijkestart.privacy.Outbound;
import nl.kansrijkestart.privacy.SafeContact;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/**
 * Writes domain records for a recipient (verstrekken als FHIR): what consent covers, what her
 * arrangement on safe contact allows, and nothing else.
 *
 * <p>Her address stays back unless she said that it is not secret; the rest goes on. Each record
 * passes the host's {@link DisclosureGate}, which decides, logs, and takes it apart; a mapper then
 * writes only the parts that came through. What was carried along from another system is no record,
 * and cannot be handed in here.
 *
 * <p>Each resource is labelled restricted, or very restricted where safety or residence status is
 * asked for, and has a narrative that says no more than what kind of resource it is.
 *
 * <p>A host that keeps its own data as FHIR calls the mappers, which write everything.
 *
 * <p>This class is immutable and thread-safe if the gate is.
 */
public final class FhirWriter {

  private static final Set<DataCategory> VERY_RESTRICTED =
      EnumSet.of(DataCategory.SAFETY, DataCategory.RESIDENCE_STATUS);

  private final DisclosureGate gate;

  private FhirWriter(DisclosureGate gate) {
    this.gate = gate;
  }

  /**
   * A writer that asks this gate.
   *
   * @param gate the gate of the host, not null
   * @return the writer, never null
   */
  public static FhirWriter of(DisclosureGate gate) {
    return new FhirWriter(requireNonNull(gate, "gate"));
  }

  /**
   * Writes records for a recipient.
   *
   * @param actor who hands over, for the log, not null
   * @param request whose data, which kinds, for whom and why, not null
   * @param contact her arrangement on safe contact, {@link SafeContact#unknown()} where there is
   *     none, not null
   * @param subject the neutral code under which it goes out, not null
   * @param records the records, each of a class that is written, not null
   * @return what may be sent, without a record of which only keys may be seen, or every reason why
   *     nothing goes; never null
   * @throws IllegalArgumentException if nothing writes records of a class
   */
  public Result<FhirExport> write(
      Actor actor,
      DisclosureRequest request,
      SafeContact contact,
      NeutralCode subject,
      Collection<? extends Disclosable> records) {
    requireNonNull(actor, "actor");
    requireNonNull(subject, "subject");
    List<Disclosable> all = List.copyOf(records);
    all.forEach(FhirWriter::requireWriter);
    List<Reason> reasons = new ArrayList<>();
    Optional<DisclosureRequest> asked = withSafeContact(request, contact, subject, reasons);
    if (asked.isEmpty()) {
      return Result.refused(reasons);
    }
    Bundle bundle = new Bundle();
    bundle.setType(BundleType.COLLECTION);
    List<HostReceipt> host = new ArrayList<>();
    List<RecipientReceipt> recipient = new ArrayList<>();
    for (Disclosable record : all) {
      Result<Disclosure> out = gate.disclose(actor, record, asked.get());
      if (!(out instanceof Result.Accepted<Disclosure> accepted)) {
        return Result.refused(out.reasons());
      }
      Disclosure disclosure = accepted.value();
      host.add(disclosure.hostReceipt());
      recipient.add(disclosure.recipientReceipt());
      if (keysAlone(record, disclosure)) {
        reasons.add(Reason.of(FhirReasons.KEYS_ALONE));
      } else if (!disclosure.items().isEmpty()) {
        Shown shown = Shown.of(disclosure.items());
        add(bundle, record, shown, asked.get().categories());
        if (record instanceof Client client && ClientMapper.keepsAddressBack(client, shown)) {
          reasons.add(Reason.of(inRecord(client.safeContact())));
        }
      }
    }
    return Result.accepted(new FhirExport(bundle, host, recipient, reasons));
  }

  /** The kind of any record but a client tells something of her: that she is pregnant, has died. */
  private static boolean keysAlone(Disclosable record, Disclosure disclosure) {
    if (record instanceof Client || disclosure.items().isEmpty()) {
      return false;
    }
    Set<String> names = new HashSet<>();
    disclosure.items().forEach(item -> names.add(item.name()));
    return record.parts().stream()
        .noneMatch(
            part -> part.category() != DataCategory.REFERENCE && names.contains(part.name()));
  }

  private static void requireWriter(Disclosable record) {
    if (!Writers.writes(record.getClass())) {
      throw new IllegalArgumentException(
          "Nothing writes records of " + record.getClass().getSimpleName() + " as FHIR");
    }
  }

  /** The request as far as her arrangement allows it: without where she stays if need be. */
  private static Optional<DisclosureRequest> withSafeContact(
      DisclosureRequest request, SafeContact contact, NeutralCode subject, List<Reason> reasons) {
    Outbound exchange = Outbound.entry(Outbound.Kind.EXCHANGE, subject);
    ContactDecision decision = contact.decide(exchange.telling(request.categories()));
    reasons.addAll(decision.reasons());
    if (decision.allowed()) {
      return Optional.of(request);
    }
    Set<DataCategory> rest = EnumSet.copyOf(request.categories());
    rest.remove(DataCategory.RESIDENCE);
    if (rest.isEmpty() || !contact.decide(exchange.telling(rest)).allowed()) {
      return Optional.empty();
    }
    return Optional.of(request.withCategories(rest));
  }

  private static ReasonCode inRecord(SafeContact own) {
    return own.secretAddress() == Ternary.TRUE
        ? FhirReasons.ADDRESS_SECRET_IN_RECORD
        : FhirReasons.ADDRESS_UNKNOWN_IN_RECORD;
  }

  private static void add(
      Bundle bundle, Disclosable record, Shown shown, Set<DataCategory> categories) {
    boolean very = categories.stream().anyMatch(VERY_RESTRICTED::contains);
    for (Resource resource : Writers.write(record, shown).orElseGet(List::of)) {
      resource.getMeta().addSecurity(new Coding(Labels.CONFIDENTIALITY, very ? "V" : "R", null));
      if (resource instanceof DomainResource domain) {
        Narratives.write(domain);
      }
      bundle.addEntry().setResource(resource);
    }
  }
}
