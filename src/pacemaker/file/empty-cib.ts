/**
 * The CIB that a changing command starts with where the file is not there yet, as pcs does. It names the oldest
 * schema with everything that guest and remote nodes need, so that every Pacemaker since 2.0 takes the file.
 */
export const emptyCib = `<cib admin_epoch="0" epoch="1" num_updates="1" validate-with="pacemaker-3.1">
  <configuration>
    <crm_config/>
    <nodes/>
    <resources/>
    <constraints/>
  </configuration>
  <status/>
</cib>
`;
