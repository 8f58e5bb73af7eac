package nl.kansrijkestart.referral.trajectory;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.disclosure.DisclosureGate;
import nl.kansrijkestart.disclosure.HostReceipt;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;

/**
 * The family around one pregnancy as one system (gezinscasus): the mother, her child or children,
 * also unborn, her partner, the biological father, and others who belong to it.
 *
 * <p>Who they are stands in the {@link Household}: the biological father may be another person than
 * the partner, or not be known, and is never taken for the partner. What somebody else may see of
 * them is asked of each apart, of the {@link DisclosureGate}: the consent of one opens nothing of
 * another. Of a child those consent who have a say over it, as the gate is set up to check.
 *
 * <pre>{@code
 * DisclosureGate gate =
 *     DisclosureGate.of(histories, CapacityRules.shipped(), facts, discloser, log, inLog, clock, parties);
 * FamilyView view = family.view(gate, midwife, request, receipts::keep);
 * }</pre>
 *
 * <p>Source: R-142 (003_09b18bbe4b80cd54.txt, L101-105). This class is immutable and thread-safe.
 *
 * @param pregnancy the pregnancy, not null
 * @param household who belong to the family, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"pregnancy", "household"})
public record FamilyCase(PregnancyId pregnancy, Household household) implements Disclosable {

  /** Checks that nothing is missing. */
  public FamilyCase {
    requireNonNull(pregnancy, "pregnancy");
    requireNonNull(household, "household");
  }

  /**
   * The same question once for each person of the family: the same recipient, purpose, kinds of
   * data and instant, and each time that person in that place in the family. For what a host holds
   * on them besides.
   *
   * @param request the question for the woman, not null
   * @return the question for the woman first, then one for each other; immutable, never null
   * @throws IllegalArgumentException if the question is not about the woman of this family
   */
  public List<DisclosureRequest> requests(DisclosureRequest request) {
    if (request.subject() != DataSubject.WOMAN || !request.person().equals(household.woman())) {
      throw new IllegalArgumentException(
          "Ask for the woman of this family; the others are asked for from there");
    }
    return Stream.concat(
            Stream.of(request),
            household.members().stream()
                .map(member -> about(request, member.id(), member.subject())))
        .toList();
  }

  private static DisclosureRequest about(
      DisclosureRequest request, PersonId person, DataSubject subject) {
    return new DisclosureRequest(
        person,
        subject,
        request.kind(),
        request.purpose(),
        request.holder(),
        request.recipient(),
        request.categories(),
        request.context(),
        request.resources(),
        request.at());
  }

  /**
   * What a recipient may see of this family: of each person what that person's own consent opens,
   * and of all others nothing. The gate decides and logs each question.
   *
   * @param gate the gate, which knows the answers of each person, not null
   * @param actor who asks, not null
   * @param request the question for the woman, not null
   * @param receipts takes the host's receipt of each disclosure; keep them, they name what was left
   *     out and never go along; not null
   * @return what may be seen, never null
   * @throws IllegalArgumentException if the question is not about the woman of this family
   */
  public FamilyView view(
      DisclosureGate gate,
      Actor actor,
      DisclosureRequest request,
      Consumer<? super HostReceipt> receipts) {
    requireNonNull(receipts, "receipts");
    List<FamilyView.Shown> shown = new ArrayList<>();
    for (DisclosureRequest one : requests(request)) {
      gate.disclose(actor, household, one)
          .match(Optional::of, reasons -> Optional.<Disclosure>empty())
          .ifPresent(
              disclosure -> {
                receipts.accept(disclosure.hostReceipt());
                if (!disclosure.items().isEmpty()) {
                  shown.add(
                      new FamilyView.Shown(
                          one.subject(), disclosure.items(), disclosure.recipientReceipt()));
                }
              });
    }
    return FamilyView.of(shown);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("pregnancy", DataCategory.REFERENCE, pregnancy),
        Part.ofWoman("household", DataCategory.FAMILY, household));
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
