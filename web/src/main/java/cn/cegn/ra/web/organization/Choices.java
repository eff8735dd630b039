package cn.cegn.ra.web.organization;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.IdDocumentType;
import cn.cegn.ra.application.entity.RegionCode;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.web.act.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The closed lists of the pages, as {@code #{choices}}. */
@Named
@RequestScoped
public class Choices {
    @Inject
    private Words words;

    public List<SelectItem> getModes() {
        return Arrays.stream(Mode.values())
                .map(mode -> new SelectItem(mode, words.say("org.mode." + mode)))
                .toList();
    }

    public List<SelectItem> getTypes() {
        return Arrays.stream(CertificateType.values())
                .map(type -> new SelectItem(type, words.say("type." + type)))
                .toList();
    }

    public List<SelectItem> getMedia() {
        return Arrays.stream(Medium.values())
                .map(medium -> new SelectItem(medium, words.say("medium." + medium)))
                .toList();
    }

    public List<SelectItem> getIdTypes() {
        return Arrays.stream(IdDocumentType.values())
                .map(type -> new SelectItem(type, words.form("choice.ID_TYPE." + type)))
                .toList();
    }

    /** Code and full name, in the order of the codes. */
    public List<SelectItem> getRegions() {
        return RegionCode.all().keySet().stream()
                .map(code -> new SelectItem(code, code + " " + new RegionCode(code).fullName()))
                .toList();
    }
}
