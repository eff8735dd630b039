package cn.cegn.ra.dossier.entity;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.FileTrace;
import cn.cegn.ra.certificate.entity.CertificateView;
import java.util.List;

/**
 * What the book is made from.
 *
 * @param files every file that was ever there, with names of people, oldest first
 * @param documents oldest first
 * @param certificates newest first
 */
public record BookSource(
        CaseView subject, List<FileTrace> files, List<DossierEntry> documents, List<CertificateView> certificates) {
    public BookSource {
        files = List.copyOf(files);
        documents = List.copyOf(documents);
        certificates = List.copyOf(certificates);
    }

    @Override
    public String toString() {
        return "BookSource[" + subject.key().number() + "]";
    }
}
