package nl.kansrijkestart.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.DecisionId;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import org.jspecify.annotations.Nullable;

/**
 * Hands over of a record exactly the parts that a decision permits (gegevens verstrekken). Only the
 * {@link DisclosureGate} lets it: nothing goes out on a permit that the gate did not make.
 *
 * <p>A part goes out if the permit covers both its kind of data and whose data it is, and the parts
 * that it stands in go out as well. A record that names another person than the permit is about is
 * left out; and of anybody but the woman only what stands in, or within, a record that names the
 * person by key in that same place in the family goes out. A value goes out if its kind is
 * understood: a text, number, truth value, date, time, constant or value of this library, a {@link
 * Disclosable}, or a collection of these; a host's own type goes out only as a {@link Disclosable}.
 * After a denial nothing goes out.
 *
 * <p>A record that carries no person's key cannot be checked against the person: hand in records of
 * the person that the request is about. This class is immutable and thread-safe.
 */
public final class Discloser {

  private static final RuleRef ALLOW_LIST = RuleRef.of("DISCLOSURE-ALLOW-LIST", "1");

  private final ReceiptKey key;
  private final List<ReceiptKey> older;

  private Discloser(ReceiptKey key, List<ReceiptKey> older) {
    this.key = key;
    this.older = older;
  }

  /**
   * A discloser that signs its receipts with a key.
   *
   * @param key the key of the host, not null
   * @param older the keys of before, with which it knows earlier receipts as its own; not null,
   *     often none
   * @return the discloser, never null
   */
  public static Discloser of(ReceiptKey key, ReceiptKey... older) {
    return new Discloser(requireNonNull(key, "key"), List.of(older));
  }

  /** The parts of a record that the decision permits, with both receipts; for the gate alone. */
  Disclosure disclose(Disclosable record, ConsentDecision decision) {
    Tree tree = Tree.of(requireNonNull(record, "record"));
    DisclosureRequest request = requireNonNull(decision, "decision").request();
    ConsentDecision.@Nullable Permit permit =
        decision instanceof ConsentDecision.Permit given ? given : null;
    Set<DataCategory> allowed = permit == null ? Set.of() : request.categories();
    Projection projection = new Projection(request.person(), request.subject(), allowed);
    List<Disclosure.Item> items = projection.of(tree);
    List<String> disclosed =
        projection.disclosed.stream().map(HostReceipt.Sent::path).distinct().toList();
    return new Disclosure(
        items,
        hostReceipt(decision, permit, projection, tree),
        recipientReceipt(decision, disclosed, items));
  }

  /** Whether a receipt is one of this host's, as it was made. */
  boolean unaltered(HostReceipt receipt) {
    return receipt.unaltered(key) || older.stream().anyMatch(receipt::unaltered);
  }

  private HostReceipt hostReceipt(
      ConsentDecision decision,
      ConsentDecision.@Nullable Permit permit,
      Projection projection,
      Tree tree) {
    List<ConsentId> basis = permit == null ? List.of() : permit.basis();
    HostReceipt.Law law = HostReceipt.Law.of(permit == null ? null : permit.law());
    DecisionId id = decision.decisionId();
    List<HostReceipt.Sent> disclosed = List.copyOf(projection.disclosed);
    List<RuleRef> rules =
        Stream.concat(
                Stream.of(ALLOW_LIST),
                decision.reasons().stream().map(Reason::rule).filter(Objects::nonNull))
            .distinct()
            .toList();
    String input = key.sign(tree.form());
    return new HostReceipt(
        decision.request(),
        id,
        basis,
        law,
        disclosed,
        projection.leftOut,
        rules,
        input,
        key.sign(
            HostReceipt.form(
                decision.request(), id, basis, law, disclosed, projection.leftOut, rules, input)));
  }

  private RecipientReceipt recipientReceipt(
      ConsentDecision decision, List<String> disclosed, List<Disclosure.Item> items) {
    DisclosureRequest request = decision.request();
    String id = key.sign(RecipientReceipt.idForm(decision.decisionId()));
    String content = key.sign(RecipientReceipt.form(items));
    return new RecipientReceipt(
        id,
        request.holder(),
        request.recipient(),
        request.purpose(),
        request.at(),
        disclosed,
        content,
        key.sign(
            RecipientReceipt.form(
                id,
                request.holder(),
                request.recipient(),
                request.purpose(),
                request.at(),
                disclosed,
                content)));
  }
}
