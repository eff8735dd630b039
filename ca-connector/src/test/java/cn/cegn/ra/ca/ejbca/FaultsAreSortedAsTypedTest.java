package cn.cegn.ra.ca.ejbca;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaException.Kind;
import cn.cegn.ra.ca.ejbca.wsdl.ApprovalException;
import cn.cegn.ra.ca.ejbca.wsdl.AuthorizationDeniedException;
import cn.cegn.ra.ca.ejbca.wsdl.CADoesntExistsException;
import cn.cegn.ra.ca.ejbca.wsdl.CesecoreException;
import cn.cegn.ra.ca.ejbca.wsdl.EjbcaException;
import cn.cegn.ra.ca.ejbca.wsdl.EjbcaWS;
import cn.cegn.ra.ca.ejbca.wsdl.ErrorCode;
import cn.cegn.ra.ca.ejbca.wsdl.IllegalQueryException;
import cn.cegn.ra.ca.ejbca.wsdl.NotFoundException;
import cn.cegn.ra.ca.ejbca.wsdl.ObjectFactory;
import cn.cegn.ra.ca.ejbca.wsdl.UserDoesntFullfillEndEntityProfile;
import cn.cegn.ra.ca.ejbca.wsdl.WaitingForApprovalException;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.ws.WebFault;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults that EJBCA's own types write: each that the WSDL lets an operation of ours answer with has its place. */
class FaultsAreSortedAsTypedTest {
    private static final ObjectFactory TYPES = new ObjectFactory();

    private static final Set<String> OURS = Set.of(
            "findUser",
            "editUser",
            "pkcs10Request",
            "findCerts",
            "getLastCAChain",
            "isAuthorized",
            "getAvailableCertificateProfiles",
            "getAuthorizedEndEntityProfiles",
            "getEjbcaVersion");

    static Stream<Arguments> faults() {
        return Stream.concat(byCode(), byType());
    }

    private static Stream<Arguments> byCode() {
        return Stream.of(
                Arguments.of(ejbca("CA_OFFLINE"), Kind.UNAVAILABLE, "CA_OFFLINE"),
                Arguments.of(ejbca("USER_WRONG_STATUS"), Kind.UNKNOWN, "USER_WRONG_STATUS"),
                Arguments.of(ejbca("INTERNAL_ERROR"), Kind.UNKNOWN, "INTERNAL_ERROR"),
                Arguments.of(ejbca("A_CODE_OF_9_X"), Kind.UNKNOWN, "A_CODE_OF_9_X"),
                Arguments.of(ejbca("LOGIN_ERROR"), Kind.BROKEN, "approve the case anew"),
                Arguments.of(ejbca("EE_PROFILE_NOT_EXISTS"), Kind.BROKEN, "profile names"),
                Arguments.of(ejbca("NOT_AUTHORIZED"), Kind.BROKEN, "A right is missing"),
                Arguments.of(ejbca("FIELD_VALUE_NOT_VALID"), Kind.REFUSED, "FIELD_VALUE_NOT_VALID"),
                Arguments.of(
                        ejbca("CERTIFICATE_FOR_THIS_KEY_ALREADY_EXISTS_FOR_ANOTHER_USER"),
                        Kind.REFUSED,
                        "CERTIFICATE_FOR_THIS_KEY"),
                Arguments.of(
                        ejbca("CERTIFICATE_WITH_THIS_SUBJECTDN_ALREADY_EXISTS_FOR_ANOTHER_USER"),
                        Kind.REFUSED,
                        "take Enforce unique DN off"),
                Arguments.of(noCa("CA_NOT_EXISTS"), Kind.BROKEN, "CA name"),
                Arguments.of(cesecore("CA_OFFLINE"), Kind.UNAVAILABLE, "off line"),
                Arguments.of(cesecore("INTERNAL_ERROR"), Kind.UNKNOWN, "INTERNAL_ERROR"));
    }

    private static Stream<Arguments> byType() {
        return Stream.of(
                Arguments.of(
                        TYPES.createAuthorizationDeniedException(new AuthorizationDeniedException()),
                        Kind.BROKEN,
                        "A right is missing"),
                Arguments.of(
                        TYPES.createUserDoesntFullfillEndEntityProfile(new UserDoesntFullfillEndEntityProfile()),
                        Kind.REFUSED,
                        "UserDoesntFullfillEndEntityProfile"),
                Arguments.of(notFound(), Kind.REFUSED, "NotFoundException"),
                Arguments.of(noCa("A_CODE_OF_9_X"), Kind.BROKEN, "CA name"),
                Arguments.of(approval(), Kind.BROKEN, "approvals of its own"),
                Arguments.of(
                        TYPES.createWaitingForApprovalException(new WaitingForApprovalException()),
                        Kind.BROKEN,
                        "approvals of its own"),
                Arguments.of(
                        TYPES.createIllegalQueryException(new IllegalQueryException()),
                        Kind.BROKEN,
                        "IllegalQueryException"));
    }

    private static JAXBElement<?> ejbca(String code) {
        EjbcaException detail = new EjbcaException();
        detail.setErrorCode(coded(code));
        detail.setMessage("words of the detail");
        return TYPES.createEjbcaException(detail);
    }

    private static JAXBElement<?> cesecore(String code) {
        CesecoreException detail = new CesecoreException();
        detail.setErrorCode(coded(code));
        return TYPES.createCesecoreException(detail);
    }

    private static JAXBElement<?> noCa(String code) {
        CADoesntExistsException detail = new CADoesntExistsException();
        detail.setErrorCode(coded(code));
        return TYPES.createCADoesntExistsException(detail);
    }

    private static JAXBElement<?> approval() {
        ApprovalException detail = new ApprovalException();
        detail.setErrorCode(coded("APPROVAL_ALREADY_EXISTS"));
        return TYPES.createApprovalException(detail);
    }

    /** Its code is there and says nothing (recorded). */
    private static JAXBElement<?> notFound() {
        NotFoundException detail = new NotFoundException();
        detail.setErrorCode(new ErrorCode());
        return TYPES.createNotFoundException(detail);
    }

    private static ErrorCode coded(String code) {
        ErrorCode typed = new ErrorCode();
        typed.setInternalErrorCode(code);
        return typed;
    }

    @ParameterizedTest(name = "{2} is {1}")
    @MethodSource("faults")
    @DisplayName("S2.6-4: a fault is sorted by its code and its type")
    void aFaultIsSorted(JAXBElement<?> detail, Kind kind, String words) throws Exception {
        CaException sorted = Sorting.ofSoap(Doing.ISSUING, WsdlTypes.fault(detail, "the CA's own words"));
        assertThat(sorted.kind()).isEqualTo(kind);
        assertThat(sorted).hasMessageContaining(words).hasMessageContaining("the CA's own words");
    }

    @Test
    @DisplayName("S2.6-4: no operation of ours has a fault in the WSDL that is not sorted here")
    void eachFaultOfTheWsdlIsSorted() {
        Set<String> declared = Arrays.stream(EjbcaWS.class.getMethods())
                .filter(method -> OURS.contains(method.getName()))
                .flatMap(method -> Arrays.stream(method.getExceptionTypes()))
                .map(type -> type.getAnnotation(WebFault.class).name())
                .collect(Collectors.toSet());
        Set<String> sorted = faults().map(
                        row -> ((JAXBElement<?>) row.get()[0]).getName().getLocalPart())
                .collect(Collectors.toSet());
        assertThat(sorted).isEqualTo(declared);
    }

    @Test
    @DisplayName("S2.6-4: all operations of ours are in the WSDL")
    void eachOperationIsThere() {
        assertThat(Arrays.stream(EjbcaWS.class.getMethods()).map(java.lang.reflect.Method::getName))
                .containsAll(OURS);
    }
}
