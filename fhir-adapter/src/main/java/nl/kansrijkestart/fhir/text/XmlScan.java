package nl.kansrijkestart.fhir.text;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.kansrijkestart.fhir.outcome.FhirReasons;

/**
 * Goes through FHIR in XML; no recursion, so that depth costs no stack. A document type is refused
 * wherever it stands: FHIR has none, and entities come by that way only.
 */
final class XmlScan {

  static final String FHIR = "http://hl7.org/fhir";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private XmlScan() {}

  /** A reader of the JDK that knows neither document types nor anything outside the text. */
  static XMLStreamReader reader(String text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new StringReader(text));
  }

  static void run(String text, Scan scan) throws Scan.Refused {
    try {
      XMLStreamReader xml = reader(text);
      Deque<Map<String, Integer>> counts = new ArrayDeque<>();
      int typed = 0;
      Deque<Boolean> isType = new ArrayDeque<>();
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD -> throw scan.refuse(FhirReasons.DOCTYPE);
          case XMLStreamConstants.ENTITY_REFERENCE -> throw scan.refuse(FhirReasons.DOCTYPE);
          case XMLStreamConstants.START_ELEMENT -> {
            String name = xml.getLocalName();
            if (name.equals("div") && XHTML.equals(xml.getNamespaceURI()) && typed > 0) {
              narrative(xml, counts.element(), scan);
              continue;
            }
            if (!FHIR.equals(xml.getNamespaceURI())) {
              throw scan.refuse(FhirReasons.NOT_FHIR);
            }
            boolean type = Character.isUpperCase(name.charAt(0));
            if (type) {
              scan.count();
              scan.type(name);
              typed++;
            } else if (typed == 0) {
              throw scan.refuse(FhirReasons.NOT_FHIR);
            } else {
              int index = counts.element().merge(name, 1, Integer::sum) - 1;
              scan.enter(name, index, true);
            }
            isType.push(type);
            counts.push(new HashMap<>(4));
            attributes(xml, type, scan);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            counts.pop();
            if (!isType.pop()) {
              scan.leave();
            }
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (!xml.isWhiteSpace()) {
              scan.remark(FhirReasons.UNKNOWN_ELEMENT);
            }
          }
          default -> {
            // comments and instructions say nothing in FHIR
          }
        }
      }
      if (typed == 0) {
        throw scan.refuse(FhirReasons.NOT_FHIR);
      }
    } catch (XMLStreamException e) {
      throw scan.refuse(FhirReasons.MALFORMED);
    }
  }

  private static void attributes(XMLStreamReader xml, boolean type, Scan scan) throws Scan.Refused {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      if (name.equals("value") && !type) {
        scan.value(xml.getAttributeValue(i));
      } else {
        scan.enter(name, 0, false);
        scan.value(xml.getAttributeValue(i));
        scan.leave();
      }
    }
  }

  private static void narrative(XMLStreamReader xml, Map<String, Integer> counts, Scan scan)
      throws Scan.Refused, XMLStreamException {
    scan.enter("div", counts.merge("div", 1, Integer::sum) - 1, false);
    XhtmlScan.element(xml, scan);
    scan.leave();
  }
}
