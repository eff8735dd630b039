package cn.cegn.ra.registration.entity;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.lifecycle.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Document: what the registrar handed to the approver, in both parts (S2.5-6).
 *
 * @param to always the RA approvers; who of them takes it must be another natural person
 * @param material 申请资料: the form and each file
 * @param documents 相关工作文件: every document of the dossier
 * @param digest SHA-256 over both lists in canonical JSON
 */
public record TransferRecord(Role to, List<Piece> material, List<Piece> documents, String digest) {
    /** Kind of the form among the material. */
    public static final String FORM = "FORM";

    public TransferRecord {
        material = List.copyOf(material);
        documents = List.copyOf(documents);
    }

    /**
     * One thing handed over.
     *
     * @param id of the file or document, 0 for the form
     * @param kind {@value #FORM}, the material item, or the document's kind
     * @param name of the file, or the step that left the document
     */
    public record Piece(long id, String kind, String name, String digest) {}

    /** The list of a case's contents. */
    public static TransferRecord of(String formDigest, List<StoredFile> files, List<DossierEntry> entries) {
        List<Piece> material = new ArrayList<>();
        material.add(new Piece(0, FORM, FORM, formDigest));
        files.forEach(file -> material.add(new Piece(file.id(), file.item().name(), file.name(), file.digest())));
        List<Piece> documents = entries.stream()
                .map(entry -> new Piece(entry.id(), entry.kind(), entry.step(), entry.digest()))
                .toList();
        return new TransferRecord(
                Role.RA_APPROVER,
                material,
                documents,
                CanonicalJson.sha256(CanonicalJson.write(List.of(material, documents))));
    }
}
