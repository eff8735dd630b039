-- Who took a file out of the material, and which file took its place; pages of a PDF for its preview.
alter table material_file add column pages integer;
alter table material_file add column replaced_by varchar(36);
alter table material_file add column replaced_with bigint;
alter table material_file add constraint material_file_replaced_by foreign key (replaced_by) references person;
alter table material_file add constraint material_file_replaced_with foreign key (replaced_with) references material_file;
