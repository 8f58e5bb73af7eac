package nl.kansrijkestart.fhir;

import java.util.List;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.disclosure.HostReceipt;
import nl.kansrijkestart.disclosure.RecipientReceipt;
import org.hl7.fhir.r4.model.Bundle;

/**
 * What may be sent to one recipient, with its receipts (verstrekking).
 *
 * <p>Send the bundle and the receipts of the recipient; keep those of the host, which name what was
 * left out.
 *
 * @param bundle a collection of resources; empty where nothing was permitted; not null
 * @param hostReceipts one for each record, for the host alone, not null
 * @param recipientReceipts one for each record, to go with the bundle, not null
 * @param reasons what holds for it: why the address stays back, by the arrangement handed in or by
 *     her record, which arrangement on safe contact travels along; not null
 */
public record FhirExport(
    Bundle bundle,
    List<HostReceipt> hostReceipts,
    List<RecipientReceipt> recipientReceipts,
    List<Reason> reasons) {

  /** Copies the lists. */
  public FhirExport {
    hostReceipts = List.copyOf(hostReceipts);
    recipientReceipts = List.copyOf(recipientReceipts);
    reasons = List.copyOf(reasons);
  }

  /**
   * How much goes out; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "FhirExport[" + bundle.getEntry().size() + " resources]";
  }
}
